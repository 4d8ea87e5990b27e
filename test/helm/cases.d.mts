export declare function readCases(): readonly { readonly name: string; readonly template: string }[];
export declare function readExpected(): Readonly<Record<string, string | null>>;
export declare function chartFiles(template: string): Readonly<Record<string, string>>;
export declare function writeChart(target: string, files: Readonly<Record<string, string>>): void;
