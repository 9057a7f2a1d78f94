import { chosenTempPass } from '../../../generated/chosen-temp-pass';
import { failingProviders } from '../../../generated/known-failing';
import { providerKinds } from '../../../generated/provider-kinds';
import { testKinds } from '../../../generated/run';

testKinds({
  kinds: providerKinds,
  failing: failingProviders,
  least: 800,
  read: ({ text, saved }) => chosenTempPass(text, saved),
});
