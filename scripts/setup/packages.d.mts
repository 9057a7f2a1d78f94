export function installPackages(root: string): void;
export function hasPackages(root: string): boolean;
