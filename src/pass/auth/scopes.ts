/** The scope without which no Temp Pass can be reset. */
export const resetScope = 'temporary:passes:owner';

/** The scope of REST API V2, which tells of trials and starts them. */
export const apiScope = 'api:client:v2';

export type Scope = typeof resetScope | typeof apiScope;
