import type { Authorization, AuthorizationMemory } from '../../pass/auth/authorizer';

/** What an authorizer remembers for as long as the program runs: nothing of it is written anywhere. */
export function programMemory(start: Authorization): AuthorizationMemory {
  let authorization = start;
  return {
    load: async () => authorization,
    save: async (change) => {
      authorization = { ...authorization, ...change };
    },
  };
}
