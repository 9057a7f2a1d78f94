// @vitest-environment happy-dom
import { idsInDocument } from '../../generated/document-finder';
import { documentKinds } from '../../generated/document-kinds';
import { failingDocuments } from '../../generated/known-failing';
import { testKinds } from '../../generated/run';

testKinds({
  kinds: documentKinds,
  failing: failingDocuments,
  least: 3_000,
  read: ({ html, address, stored }) => idsInDocument(html, address, stored),
});
