export function hasTestFont(): boolean;
