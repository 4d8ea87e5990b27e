export declare function findHelm(): string | undefined;
export declare function helmNotes(template: string, folder: string): string | null;
export function helmTemplate(
  files: Readonly<Record<string, string>>,
  set: readonly string[],
  folder: string,
): string | null;
