/** The scope without which no Temp Pass can be reset. */
export const resetScope = 'temporary:passes:owner';
