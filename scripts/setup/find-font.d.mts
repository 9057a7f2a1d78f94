export function hasTestFont(): boolean;
export function hasJapaneseFont(): boolean;
