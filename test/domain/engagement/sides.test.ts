import { reasonFor } from '../../../domain/kernel/reasons.js';
import { objectionTo } from '../../../domain/engagement/eligibility.js';
import { type KnownOf, type Parties, sideOf, worksForClient } from '../../../domain/engagement/sides.js';
import { anAssignee, anOpening } from '../../support/samples/turns.js';

const UNKNOWN: KnownOf = { console: false, firms: [], contacts: [] };
const parties: Parties = {
  owner: 'olu@client.example',
  sponsor: 'sara@client.example',
  people: { finance: { email: 'fay@books.example' } },
  bidders: [{ id: 'northwind' }],
  vendor: { id: 'northwind', contact: 'nora@northwind.example' },
  team: [
    { email: 'xia@client.example', state: 'active' },
    { email: 'abe@northwind.example', state: 'suspended' },
  ],
};
const contacts = ['nora@northwind.example'];
const atHome = { id: 'inside', contact: 'ines@client.example' };

describe('worksForClient', () => {
  it.each([
    ['the owner', 'olu@client.example', UNKNOWN, true],
    ['who is named for a part, at whatever domain', 'fay@books.example', UNKNOWN, true],
    ['who uses the console', 'con@elsewhere.example', { ...UNKNOWN, console: true }, true],
    ['a colleague of the owner', 'dana@client.example', UNKNOWN, true],
    ['a vendor’s contact at the client’s domain', 'ines@client.example', { ...UNKNOWN, firms: [atHome] }, false],
    ['an expert at the client’s domain', 'xia@client.example', UNKNOWN, false],
    ['anybody else', 'mallory@evil.example', UNKNOWN, false],
  ] as const)('says of %s what is so', (_, email, known, works) => {
    expect(worksForClient(parties, email, known)).toBe(works);
  });

  it('knows but users of the console before an engagement is known', () => {
    expect(worksForClient(null, 'olu@client.example', UNKNOWN)).toBe(false);
    expect(worksForClient(null, 'olu@client.example', { ...UNKNOWN, console: true })).toBe(true);
  });
});

describe('sideOf', () => {
  it.each([
    ['its contact', 'nora@northwind.example', 'vendor'],
    ['a colleague of the contact', 'ned@northwind.example', 'vendor'],
    ['an expert with access, at whatever domain', 'xia@client.example', 'vendor'],
    ['an expert whose access is not in force', 'abe@northwind.example', undefined],
    ['a colleague of the owner', 'dana@client.example', 'client'],
    ['somebody from outside', 'mallory@evil.example', undefined],
  ] as const)('puts %s where they stand', (_, email, side) => {
    expect(sideOf(parties, email, { ...UNKNOWN, contacts })).toBe(side);
  });
});

describe('objectionTo', () => {
  const bid = {
    ...anOpening({ kind: 'bid.submit', assignee: { ...anAssignee('ines@client.example'), role: 'vendor' } }),
    stream: 'main',
    title: 'Bid',
  };
  const involved = { ...UNKNOWN, parties, asked: [], firms: [atHome], contacts: [atHome.contact] };

  it.each(['dana@client.example', 'olu@client.example'])(
    'gives what is asked of a vendor at the client’s own domain to nobody of the client: %s',
    (email) => {
      expect(objectionTo(bid, email, involved)).toEqual(reasonFor('reasons.rule.answersForVendor', { who: email }));
    },
  );

  it('leaves it to that vendor’s contact', () => {
    expect(objectionTo(bid, atHome.contact, involved)).toBeUndefined();
  });
});
