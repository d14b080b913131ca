import { type KnownExpert, remarksOn } from '../../../domain/engagement/expert-remarks.js';
import { reasonFor } from '../../../domain/kernel/reasons.js';
import { PLAIN } from '../../../i18n/index.js';

const bidder = (id: string, email: string) => ({ id, name: id.toUpperCase(), contact: { email } });
const NORTH = bidder('north', 'nora@north.example');
const SOUTH = bidder('south', 'sam@south.example');

const remarks = (email: string, ...known: KnownExpert[]): string[] =>
  remarksOn(email, NORTH, { bidders: [NORTH, SOUTH], known }).map(PLAIN.text);

describe('remarksOn', () => {
  it('has nothing to say of a colleague of the vendor’s contact', () => {
    expect(remarks('ada@north.example')).toEqual([]);
  });

  it.each([
    ['an expert of a rival bidder', 'ben@south.example', 'The address is of SOUTH, which was invited as well.'],
    [
      'the contact of a rival bidder, however it is spelled',
      'S.am+x@south.example',
      'The address is that of the contact of SOUTH, which was invited as well.',
    ],
    ['the contact of the vendor', 'nora@north.example', 'The address is that of the contact of NORTH.'],
    ['a stranger', 'eve@gmail.com', 'The address is not of NORTH, nor of any firm that was invited.'],
  ])('names %s', (_, email, said) => {
    expect(remarks(email)).toEqual([said]);
  });

  it('names somebody who was refused before, or has worked for another vendor here', () => {
    expect(
      remarks(
        'ada@north.example',
        { email: 'ADA+2@north.example', refused: reasonFor('reasons.notVerified') },
        { email: 'ada@north.example', workedFor: { id: 'south', name: 'South' } },
        { email: 'ben@north.example', refused: reasonFor('reasons.notVerified') },
      ),
    ).toEqual([
      'This person has worked in this engagement for South.',
      'This person could not start before: not verified in time.',
    ]);
  });
});
