import { isAmong, isSamePerson, mailboxOf } from '../../../domain/kernel/mailbox.js';

describe('mailboxOf', () => {
  it.each([
    ['Olga@Client.Example', 'olga@client.example'],
    ['olga+sponsor@client.example', 'olga@client.example'],
    ['ol.ga@client.example', 'olga@client.example'],
    ['o.l.g.a+a+b@googlemail.com', 'olga@gmail.com'],
    ['no address', 'no address'],
  ])('takes %s for %s', (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
    expect(mailboxOf(mailbox)).toBe(mailbox);
  });

  it('leaves two people two', () => {
    expect(isSamePerson('olga@client.example', 'olgar@client.example')).toBe(false);
    expect(isSamePerson('olga@client.example', 'olga@sub.client.example')).toBe(false);
    expect(isSamePerson(undefined, undefined)).toBe(false);
    expect(isAmong(['ann@client.example', 'OLGA+1@client.example'], 'ol.ga@client.example')).toBe(true);
    expect(isAmong([], 'olga@client.example')).toBe(false);
  });
});
