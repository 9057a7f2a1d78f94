export declare function findChromium(): { path: string; isChrome: boolean } | undefined;
