import { People } from '../../domain/engagement/brief.js';
import { builtInPractice, PRACTICES } from '../support/samples/practices.js';
import { Vendor } from '../../domain/directory/vendor.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';
import { sampleDirectory } from '../../store/directory/sample.js';
import { aBrief } from '../support/samples/briefs.js';

describe('sampleDirectory', () => {
  const { vendors, people } = sampleDirectory();

  it('holds valid vendors with different ids and contacts, whose mail can never arrive', () => {
    for (const vendor of vendors) expect(Vendor.parse(vendor)).toEqual(vendor);
    expect(new Set(vendors.map(({ id }) => id)).size).toBe(vendors.length);
    expect(new Set(vendors.map(({ contact }) => contact.email)).size).toBe(vendors.length);
    for (const { email } of [...vendors.map(({ contact }) => contact), ...people]) expect(email).toMatch(/\.example$/);
  });

  it.each(PRACTICES.map(({ id }) => id))(
    'has three vendors or more for %s with credentials that the practice knows',
    (practice) => {
      const known = new Set(builtInPractice(practice)?.credentials.map(({ name }) => name));
      const serving = vendors.filter(
        ({ practices, credentials }) => practices.includes(practice) && credentials.some((name) => known.has(name)),
      );
      expect(serving.length).toBeGreaterThanOrEqual(3);
    },
  );

  it('uses no credential that none of its vendor’s practices knows', () => {
    for (const { practices, credentials } of vendors) {
      const known = practices.flatMap(
        (practice) => builtInPractice(practice)?.credentials.map(({ name }) => name) ?? [],
      );
      expect(known).toEqual(expect.arrayContaining(credentials));
    }
  });

  it('answers the example brief with vendors to invite and vendors to exclude', () => {
    const { practice, roles, constraints } = aBrief();
    const asked = vendors.filter(({ practices }) => practices.includes(practice));
    const fit = asked.filter(
      (vendor) =>
        roles.every(
          ({ credentials, headcount }) =>
            credentials.every((name) => vendor.credentials.includes(name)) && vendor.capacity >= headcount,
        ) &&
        constraints.jurisdictions.every((country) => vendor.jurisdictions.includes(country)) &&
        constraints.dataResidency.every((country) => vendor.dataResidency.includes(country)),
    );
    expect(fit.length).toBeGreaterThanOrEqual(4);
    expect(asked.length - fit.length).toBeGreaterThanOrEqual(1);
  });

  it('names default people for every part, the owner with the console', () => {
    const inPart = (part: DirectoryPerson['defaultFor'][number]) =>
      people
        .filter(({ defaultFor }) => defaultFor.includes(part))
        .map(({ console: _, roles: __, defaultFor: ___, authority: ____, ...person }) => person);
    const parts = {
      owner: inPart('owner')[0],
      sponsor: inPart('sponsor')[0],
      finance: inPart('finance')[0],
      signatory: inPart('signatory')[0],
      evaluators: inPart('evaluator'),
      reviewers: inPart('reviewer'),
    };
    expect(People.safeParse(parts).success).toBe(true);
    expect(people.filter(({ authority }) => authority).map(({ defaultFor }) => defaultFor)).toEqual([
      ['sponsor'],
      ['finance'],
      ['signatory'],
    ]);
    expect(people.filter((person) => person.console).map(({ defaultFor }) => defaultFor)).toEqual([['owner']]);
  });
});
