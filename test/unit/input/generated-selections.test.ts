import { idInSelection } from '../../generated/finder';
import { failingSelections } from '../../generated/known-failing';
import { testKinds } from '../../generated/run';
import { selectionKinds } from '../../generated/selection-kinds';

testKinds({
  kinds: selectionKinds,
  failing: failingSelections,
  least: 20_000,
  read: ({ text }) => idInSelection(text),
});
