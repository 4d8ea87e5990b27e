export declare function findHelm(): string | undefined;
export declare function helmNotes(template: string, folder: string): string | null;
