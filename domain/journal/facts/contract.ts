import { z } from 'zod';
import { person } from '../../kernel/index.js';
import type { EngagementView, NdaView } from '../view.js';
import { fact } from './define.js';
import { Id, said, Who, Why } from './fields.js';
import { actorCalled, decided } from './told.js';

const Side = z.enum(['client', 'vendor']);

/** The NDA, and what it opens. */
export const CONTRACT = {
  'nda.drafted': fact({
    about: z.strictObject({ vendor: Id, document: Id }),
    example: { vendor: 'northwind', document: 'nda-northwind' },
    sentence: ({ vendor }) => ({ vendor }),
    step: (view, { vendor, document }) => ({
      ...view,
      nda: { vendor, state: 'drafted', until: null, signedBy: [], document },
      formerNdas: view.nda ? [...view.formerNdas, view.nda] : view.formerNdas,
    }),
  }),
  'nda.signed': fact({
    about: z.strictObject({ vendor: Id, side: Side, by: Who, document: Id }),
    example: { vendor: 'northwind', side: 'vendor', by: person('nora@northwind.example'), document: 's1' },
    sentence: ({ vendor, side, by }) => ({ vendor, side, by: actorCalled(by) }),
    step: (view, { side }) => ({
      ...view,
      nda: view.nda && { ...view.nda, state: 'part-signed', signedBy: [...view.nda.signedBy, side] },
    }),
  }),
  'nda.declined': fact({
    about: z.strictObject({ vendor: Id, side: Side, why: Why }),
    example: { vendor: 'northwind', side: 'client', why: said('Terms.') },
    sentence: ({ vendor, side, why }) => ({ vendor, side, why }),
    step: null,
  }),
  /** What the owner has decided where the client's own side does not sign. */
  'contract.decided': fact({
    about: z.strictObject({ vendor: Id, decision: Id, by: Who }),
    example: { vendor: 'northwind', decision: 'again', by: person('olu@client.example') },
    sentence: ({ vendor, decision, by }) => ({ vendor, decision: decided(decision), by: actorCalled(by) }),
    step: null,
  }),
  'nda.completed': fact({
    about: z.strictObject({ vendor: Id }),
    example: { vendor: 'northwind' },
    sentence: ({ vendor }) => ({ vendor }),
    step: (view) => ({ ...view, nda: view.nda && { ...view.nda, state: 'in force' } }),
  }),
  /** It was drafted, and the firm or the engagement went before both sides had signed. */
  'nda.unsigned': fact({
    about: z.strictObject({ vendor: Id }),
    example: { vendor: 'northwind' },
    sentence: ({ vendor }) => ({ vendor }),
    step: (view, { vendor }) => withNda(view, vendor, { state: 'never signed', until: null }),
  }),
  /** The engagement is over, and the duties of whoever signed go on. */
  'nda.survives': fact({
    about: z.strictObject({ vendor: Id, until: z.string() }),
    example: { vendor: 'northwind', until: '2031-03-02T09:00:00.000Z' },
    sentence: ({ vendor, until }) => ({ vendor, until: { date: until } }),
    step: (view, { vendor, until }) => withNda(view, vendor, { state: 'survives', until }),
  }),
  'nda.ended': fact({
    about: z.strictObject({ vendor: Id }),
    example: { vendor: 'northwind' },
    sentence: ({ vendor }) => ({ vendor }),
    step: (view, { vendor }) => withNda(view, vendor, { state: 'ended', until: null }),
  }),
  'confidential.opened': fact({
    about: z.strictObject({ vendor: Id }),
    example: { vendor: 'northwind' },
    sentence: ({ vendor }) => ({ vendor }),
    step: null,
  }),
};

/** The view with what became of a firm's NDA, be it the present vendor's or that of one before. */
function withNda(view: EngagementView, vendor: string, now: Pick<NdaView, 'state' | 'until'>): EngagementView {
  const moved = (nda: NdaView): NdaView => (nda.vendor === vendor ? { ...nda, ...now } : nda);
  return { ...view, nda: view.nda && moved(view.nda), formerNdas: view.formerNdas.map(moved) };
}
