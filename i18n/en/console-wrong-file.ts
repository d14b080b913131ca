/** What is wrong with a text in YAML and with a notice in OCDS, as is said of them in English. */
export const fileWrong = {
  'console.wrong.file.twice': 'the key "{typed}" is given twice; map keys must be unique',
  'console.wrong.file.depth': 'it is nested deeper than {most} levels',
  'console.wrong.file.aliases': 'it has more than {most} aliases',
  'console.wrong.file.ownAlias': 'the alias *{typed} stands inside its own anchor',
  'console.wrong.file.noAnchor': 'Unresolved alias (the anchor must be set before the alias): {typed}',
  'console.wrong.file.notRelease': 'this is not an OCDS release: a release is an object with an "ocid" and a "tender"',
  'console.wrong.file.records': 'this is a record package; an import takes one release',
  'console.wrong.file.releases': 'the releases of a package are a list',
  'console.wrong.file.oneRelease': 'a package of one release is taken, this one has {count}',
  'console.wrong.file.noTitle': 'the tender has no title',
  'console.wrong.file.codes': 'no practice covers the CPV codes {typed}',
  'console.wrong.file.noCode': 'the tender has no CPV code',
  'console.wrong.file.noValue': 'neither the tender nor an award has a value above zero',
  'console.wrong.file.currency': '"{typed}" is not an ISO 4217 code such as "GBP"',
  'console.wrong.file.amount': '{typed} is not an amount that can be budgeted',
  'console.wrong.file.noBrief': 'makes no valid brief: {place}: {why}',
};
