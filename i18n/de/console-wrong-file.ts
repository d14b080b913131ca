import type { Translated } from '../catalogue.js';
import type { fileWrong as english } from '../en/console-wrong-file.js';

export const fileWrong: Translated<typeof english> = {
  'console.wrong.file.twice': 'der Schlüssel „{typed}“ steht doppelt; jeder darf nur einmal vorkommen',
  'console.wrong.file.depth': 'der Text ist tiefer als {most} Ebenen verschachtelt',
  'console.wrong.file.aliases': 'der Text hat mehr als {most} Aliasse',
  'console.wrong.file.ownAlias': 'der Alias „{typed}“ steht in seinem eigenen Anker',
  'console.wrong.file.noAnchor': 'vor dem Alias „{typed}“ steht kein Anker',
  'console.wrong.file.notRelease': 'das ist kein OCDS-Release: ein solches hat „ocid“ und „tender“',
  'console.wrong.file.records': 'das ist ein Paket von Vorgängen („records“); importiert wird ein einzelnes Release',
  'console.wrong.file.releases': 'die Releases eines Pakets sind eine Liste',
  'console.wrong.file.oneRelease': 'angenommen wird ein Paket mit einem Release, dieses hat {count}',
  'console.wrong.file.noTitle': 'die Ausschreibung hat keinen Titel',
  'console.wrong.file.codes': 'kein Fachgebiet deckt die CPV-Codes „{typed}“ ab',
  'console.wrong.file.noCode': 'die Ausschreibung hat keinen CPV-Code',
  'console.wrong.file.noValue': 'weder die Ausschreibung noch ein Zuschlag hat einen Wert über null',
  'console.wrong.file.currency': '„{typed}“ ist kein Code nach ISO 4217 wie „GBP“',
  'console.wrong.file.amount': '„{typed}“ ist kein Betrag, der sich als Budget eignet',
  'console.wrong.file.noBrief': 'ergibt keine gültige Auftragsbeschreibung: {place}: {why}',
};
