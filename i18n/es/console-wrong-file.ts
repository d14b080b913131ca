import type { Translated } from '../catalogue.js';
import type { fileWrong as english } from '../en/console-wrong-file.js';

export const fileWrong: Translated<typeof english> = {
  'console.wrong.file.twice': 'la clave «{typed}» está repetida; cada una puede aparecer una sola vez',
  'console.wrong.file.depth': 'el texto está anidado a más de {most} niveles',
  'console.wrong.file.aliases': 'el texto tiene más de {most} alias',
  'console.wrong.file.ownAlias': 'el alias «{typed}» está dentro de su propia ancla',
  'console.wrong.file.noAnchor': 'antes del alias «{typed}» no hay ninguna ancla',
  'console.wrong.file.notRelease': 'esto no es una entrega OCDS: una entrega tiene «ocid» y «tender»',
  'console.wrong.file.records': 'esto es un paquete de expedientes («records»); se importa una sola entrega',
  'console.wrong.file.releases': 'las entregas de un paquete son una lista',
  'console.wrong.file.oneRelease': 'se admite un paquete con una entrega; este tiene {count}',
  'console.wrong.file.noTitle': 'la licitación no tiene título',
  'console.wrong.file.codes': 'ninguna especialidad abarca los códigos CPV «{typed}»',
  'console.wrong.file.noCode': 'la licitación no tiene código CPV',
  'console.wrong.file.noValue': 'ni la licitación ni una adjudicación tienen un valor superior a cero',
  'console.wrong.file.currency': '«{typed}» no es un código ISO 4217 como «GBP»',
  'console.wrong.file.amount': '«{typed}» no es un importe que pueda presupuestarse',
  'console.wrong.file.noBrief': 'no da lugar a una descripción válida: {place}: {why}',
};
