import fc from 'fast-check';
import { oneLine, repairText, shorten } from '../../../domain/ocds/text.js';

describe('repairText', () => {
  it.each([
    ['after a full stop', 'the role of WMRE.rnWMRE has ambitions', 'the role of WMRE.\nWMRE has ambitions'],
    ['twice, as a blank line', "Behaviours'.rnrnThe Contract", "Behaviours'.\n\nThe Contract"],
    ['after a blank', 'Regulations 2015. rnrnThe Contract', 'Regulations 2015.\n\nThe Contract'],
    ['between a small letter and a capital', '30 Finsbury SquarernLondon', '30 Finsbury Square\nLondon'],
    [
      'after a colon, before a list',
      'as follows:rn1. Planrn2. Buildrna) Test',
      'as follows:\n1. Plan\n2. Buildrna) Test',
    ],
    ['after a semicolon, before a lettered list', 'planning;rnb) building', 'planning;\nb) building'],
    ['before bullets', 'Scope:rn• adviserrn- designer', 'Scope:\n• adviser\n- designer'],
    ['after an acronym', 'the future of WMRErnThe Blueprint', 'the future of WMRE\nThe Blueprint'],
    ['after a year', 'in 2025rnThe award', 'in 2025\nThe award'],
    ['at the end', 'That is all.rn', 'That is all.'],
    ['at the beginning', 'rnThis is it', 'This is it'],
    ['after a closing quotation mark', 'called “Heron”.rnIt is', 'called “Heron”.\nIt is'],
  ])('restores a line break that became "rn" %s', (_, broken, whole) => {
    expect(repairText(broken).text).toBe(whole);
  });

  it.each([
    'The modern government must return, learn and govern; modern. Government turn',
    'NorthernPowergrid, SouthernRail, WesternPower and LearnDirect are concerned',
    'See https://www.rnib.org.uk or www.rnli.org, info@rnib.org.uk',
    'Internal and external journals, Barnsley, Burnley, Hornsea, Ferndale; an RN and an RNA test',
    'The southern, northern. Eastern: western',
    'post- and modern- day burn - rate',
  ])('leaves the "rn" of words alone: %s', (text) => {
    expect(repairText(text)).toEqual({ text, characters: 0, lines: 0 });
  });

  it('restores broken characters and says how many', () => {
    expect(repairText('worth Â£138,783.55, not Â£1 or â‚¬2, the buyerâ€™s â€œbestâ€\u009d')).toEqual({
      text: 'worth £138,783.55, not £1 or €2, the buyer’s “best”',
      characters: 6,
      lines: 0,
    });
  });

  it('counts every break it restores', () => {
    expect(repairText('One.rnTwo.rnrnThree').lines).toBe(3);
    expect(repairText('One.rnTwo').lines).toBe(1);
  });

  it('makes line ends \\n and takes control characters out', () => {
    expect(repairText('a\r\nb\rc\u0000d\te').text).toBe('a\nb\nc d e');
  });

  it.each(['a', ' ', '\n', 'rn', 'rn ', 'Rn', 'Â', '. '])('takes a text of 200,000 characters made of %j', (piece) => {
    const { text } = repairText(piece.repeat(200_000 / piece.length));
    expect(text.length).toBeLessThanOrEqual(200_000);
  });

  it('never changes words of lower-case prose', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/).filter((each) => !each.includes('rnrn') && each !== 'rn');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) =>
        expect(repairText(words.join(' ')).text).toBe(words.join(' ')),
      ),
    );
  });

  it('leaves no broken pound sign and no blank ends, however the damage is mixed', () => {
    const piece = fc.constantFrom(
      'rn',
      'rnrn',
      'Square',
      'London',
      '. ',
      ':',
      'modern',
      'WMRE',
      ' ',
      'Â£',
      '1. ',
      '• ',
      'a) ',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = repairText(pieces.join('')).text;
        expect(once).not.toMatch(/Â£/);
        expect(once).toBe(once.trim());
      }),
    );
  });
});

describe('shorten', () => {
  it('cuts at a word and marks the cut', () => {
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('one two', 12)).toBe('one two');
    expect(oneLine(' one\n two ', 12)).toBe('one two');
  });

  it('keeps to its length and never halves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        // It throws on half a surrogate pair.
        expect(() => encodeURIComponent(short)).not.toThrow();
      }),
    );
  });
});
