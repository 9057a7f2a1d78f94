export function installSystemPackages(names: string[]): boolean;
