import type { Translated } from '../catalogue.js';
import type { problems as english } from '../en/problems.js';

export const problems: Translated<typeof english> = {
  // Any value.
  'problems.needed': 'Este dato es necesario.',
  'problems.unfit': '«{value}» no se puede aceptar.',
  'problems.stranger': 'Aquí no se pide «{value}».',
  'problems.type':
    '«{value}» no es {type, select, string {un texto} number {un número} int {un número entero} boolean {ni «true» ni «false»} array {una lista} other {un conjunto de claves con sus valores}}.',
  'problems.options': '«{value}» no está entre {options}.',
  'problems.tooSmall': '«{value}» es menos de {limit, number}.',
  'problems.tooBig': '«{value}» es más de {limit, number}.',
  'problems.tooFew':
    '{limit, plural, one {Se necesita al menos #} other {Se necesitan al menos #}} y hay {count, number}.',
  'problems.tooMany':
    '{limit, plural, one {Se admite como máximo #} other {Se admiten como máximo #}} y hay {count, number}.',
  'problems.tooLong': '«{value}» supera los {limit, number} caracteres.',
  'problems.text': '«{value}» no es un texto.',
  'problems.tooMuch':
    'En total es más de lo que se puede calcular: como máximo 9.007.199.254.740.991 de la unidad más pequeña.',
  'problems.line': '«{value}» no es una sola línea sin caracteres de control ni de dirección.',
  'problems.controls': '«{value}» contiene caracteres que no se pueden guardar.',
  'problems.id': '«{value}» no es un identificador de letras, cifras, «-» y «_».',
  'problems.lowerCaseId': '«{value}» no es un identificador de minúsculas, cifras y «-».',
  'problems.wholeNumber': '«{value}» no es un número entero.',
  'problems.integer': '«{value}» no es un número entero de {min, number} a {max, number}.',
  'problems.negative': '«{value}» es menos que nada.',
  'problems.aboveZero': '«{value}» no es mayor que cero.',
  'problems.notBelow': '{value} no es menor que {limit}.',
  'problems.sameReason': 'Ya se pidió más plazo con este motivo. Indique otro.',
  'problems.noCredential': '«{value}» no es una acreditación que el encargo pida.',
  'problems.sameScope': 'Nada de lo que no dejó a ningún proveedor es distinto. Cambie algo de ello.',
  'problems.notWrittenIn':
    'El encargo es el mismo que antes. Incluya la petición o deje la versión como está con un motivo.',
  'problems.nobodyWorks': 'No se recibe trabajo de un equipo en el que nadie puede trabajar: {why}',
  'problems.flag': 'Solo caben sí o no.',
  'problems.email': '«{value}» no es una dirección de correo electrónico.',
  'problems.domain': '«{value}» no es un dominio de correo como «client.example».',
  'problems.language': '«{value}» no es un idioma como «es».',
  'problems.timeZone': '«{value}» no es una zona horaria como «Europe/Madrid».',
  'problems.country': '«{value}» no es un código de país de dos letras como «ES».',
  'problems.region': '«{value}» no es el código de una región como «CT».',
  'problems.currency': '«{value}» no es una moneda como «EUR».',
  'problems.date': '«{value}» no es una fecha como «2026-12-24».',
  'problems.time': '«{value}» no es una hora como «22:00».',
  'problems.instant': '«{value}» no es un instante como «2026-12-24T09:00:00Z».',
  'problems.duration': '«{value}» no es una duración ISO 8601 como «P3D» o «PT4H».',
  'problems.twice': '«{value}» aparece dos veces.',
  'problems.engagement': 'No hay ningún encargo «{value}».',
  'problems.practice': '«{value}» no es una especialidad; se conocen {known}.',
  'problems.noDeliverable': '«{value}» no es el identificador de un entregable.',
  'problems.noRole': '«{value}» no es el identificador de una función.',

  // What somebody typed into a form.
  'problems.choose': 'Elija una de las respuestas.',
  'problems.chooseOne': 'Elija una opción.',
  'problems.confirm': 'Debe confirmarse.',
  'problems.reason': 'Se necesita un motivo.',
  'problems.noAddress': 'Se necesita una dirección.',
  'problems.howLong': 'Indique durante cuánto tiempo, por ejemplo «2» y «días».',
  'problems.noTask': 'Elija al menos una tarea.',
  'problems.nothingPasted': 'Pegue el texto o elija un archivo.',
  'problems.person': '«{value}» no es un nombre con dirección como «Ada Lovelace <ada@client.example>».',
  'problems.money': '«{value}» no es un importe en {currency}, como {example}.',
  'problems.decimal': '«{value}» no es un importe como «10000,00».',
  'problems.inCurrency': 'El importe debe expresarse en {currency}.',
  'problems.count':
    '«{value}» no es un número entero de {unit, select, weeks {semanas} hours {horas} minutes {minutos} seconds {segundos} other {días}}.',
  'problems.lines': 'Caben {limit, number} entradas como máximo.',
  'problems.row': 'Esta fila no se puede leer.',
  'problems.scores': 'Cada criterio requiere una puntuación.',
  'problems.hours': '«{value}» no es un horario como «09:00-12:30, 13:30-18:00», en orden y hasta las 24:00.',
  'problems.conflict': 'Confirme que no hay conflicto de intereses o descríbalo.',
  'problems.worksForClient': '«{value}» trabaja para el cliente en este encargo.',
  'problems.placed': '«{value}» ya ocupa el puesto {position}.',
  'problems.notFirst': 'Indique por qué se elige a «{value}» aunque no es el primero de la clasificación.',
  'problems.otherSide': '«{value}» es de la otra parte y no puede firmar por la suya.',
  'problems.leftOut': '«{value}» se suprime en el mismo cambio.',
  'problems.awaited': '«{value}» no se puede suprimir, porque {others} depende de ello.',
  'problems.nothingLeft': 'No quedaría nada que un proveedor pudiera entregar.',

  // A task that is moved.
  'problems.holds': '«{value}» ya tiene esta tarea.',
  'problems.longer': '{value} supera {limit}.',
  'problems.longerAfter': '{value}, con {before} anteriores, supera {limit}.',
  'problems.acknowledged': 'Ya se indicó que alguien se ocupa de la tarea {task}, hasta el {until}.',
  'problems.paused': 'El plazo de la tarea {task} ya está suspendido, hasta el {until}.',
  'problems.notReached':
    'El plazo de la tarea {task} está suspendido porque el correo no llega a quien se pregunta: haga que se envíe de nuevo o asigne la tarea.',
  'problems.reached': 'Ningún correo sobre la tarea {task} fue rechazado.',
  'problems.unlisted':
    'El directorio no conoce «{value}». Si la dirección es correcta, confírmela enviando esto una vez más.',
  'problems.notListed': 'El directorio no conoce «{value}»: dé primero de alta a esa persona.',
  'problems.somebodyElses': '«{value}» es la dirección de otra persona: asígnele la tarea.',
  'problems.running': 'El plazo de la tarea {task} está corriendo.',
  'problems.handOn': 'O «from» o «tasks» dice qué se traspasa.',

  // An entry of the directory.
  'problems.sameTime': '«{value}» es la hora en que empieza el silencio.',
  'problems.quietDays': 'Son demasiados días de silencio: tiene que quedar uno libre.',
  'problems.pastDay': '«{value}» ya ha pasado.',
  'problems.order': '«{value}» es anterior al primer día.',
  'problems.laterTime': '«{value}» no es posterior a la hora de «from».',
  'problems.nextTime': '«{value}» es anterior a las {end}, cuando acaba el tramo previo.',
  'problems.noHours': '«{value}» no tiene horario de trabajo ningún día.',
  'problems.overlap': '«{value}» cae dentro de la ausencia del {from} al {to}.',
  'problems.ownMember': '«{value}» es el propio grupo.',
  'problems.nestedGroup': '«{value}» es un grupo, y solo las personas pueden ser miembros de un grupo.',
  'problems.groupDelegates':
    '«{value}» no puede sustituir a un grupo; cada uno de sus miembros puede nombrar a su sustituto.',
  'problems.groupAway': '«{value}» es una ausencia de un grupo; solo pueden ausentarse sus miembros.',
  'problems.ownManager': '«{value}» no puede ser su propio superior.',
  'problems.managerCircle': '«{value}» cierra en círculo la línea de superiores: {circle}.',
  'problems.ownDelegate': '«{value}» no puede sustituirse a sí mismo.',
  'problems.delegateCircle': '«{value}» cierra en círculo las sustituciones: {circle}.',
  'problems.mostPeople': '«{value}» nombra a más de {limit, number} personas.',
  'problems.mostOrganisations': '«{value}» nombra más de {limit, number} organizaciones.',

  // A brief.
  'problems.deliverableTaken': '«{value}» ya corresponde a otro entregable.',
  'problems.roleTaken': '«{value}» ya corresponde a otra función.',
  'problems.dependsOnItself': '«{value}» depende de sí mismo.',
  'problems.budgetCurrency': '«{value}» no es la moneda del presupuesto, {currency}.',
  'problems.headcount': '«{value}» no está entre el mínimo y el máximo.',
  'problems.nobody': 'No se nombra a nadie, y el directorio no indica a nadie para esta función ({role}).',
  'problems.owns': '«{value}» es responsable del encargo y por eso no puede aprobarlo.',
  'problems.ownsMoney': '«{value}» es responsable del encargo y por eso no puede aprobar su dinero.',

  // A ladder.
  'problems.rung.line': '«{value}»: solo un peldaño con «escalate» o «transfer» nombra superiores en «line».',
  'problems.rung.both': '«{value}»: un peldaño nombra una función en «to» o superiores en «line», no ambas cosas.',
  'problems.rung.whom': 'Un peldaño con «escalate» o «transfer» nombra una función en «to» o superiores en «line».',
  'problems.rung.decides': 'Un peldaño con «decide» nombra una función en «to».',
  'problems.rung.suspends': 'Un peldaño con «suspend» nombra una función en «to».',
  'problems.rung.for': '«{value}»: solo un peldaño con «suspend» indica por cuánto tiempo.',
  'problems.ladder.decides': 'La función «{value}» no puede decidir «{kind}».',
  'problems.ladder.circle': 'Los peldaños de «{kind}» vuelven al principio: «{value}» ya ha tenido la tarea.',
  'problems.ladder.past':
    '«{value}» antes del vencimiento queda en el pasado: «{kind}» vence {due} después de preguntarse.',
  'problems.ladder.personal': '«{kind}» se pide a una persona concreta y no se puede traspasar.',
  'problems.ladder.experts': 'Nadie tiene la función «{value}»: los especialistas son varios.',
  'problems.ladder.noTeam': 'Nadie tiene la función «{value}»: la descripción no nombra ningún «affectedTeam».',
  'problems.ladder.noVendor': 'Nadie tiene la función «{value}»: al preguntar «{kind}» aún no se ha elegido proveedor.',
  'problems.silence.money': 'El silencio no compromete dinero: «{kind}» no puede entenderse como aceptado.',
  'problems.silence.ends':
    'Solo un pliego puede decir que el silencio pone fin a un encargo: en una práctica «{kind}» no puede entenderse como rechazado.',

  // A practice.
  'problems.weights': '«{value}»: los pesos no suman 100.',
  'problems.criteria': '«{value}»: dos criterios tienen el mismo identificador.',
  'problems.extends': '«{value}» no es una especialidad incorporada; lo son {known}.',
  'problems.placeholder': '«{value}» no es un marcador; los marcadores son {known}.',
  'problems.pathId': '«{value}» no es «{id}» como en la dirección.',
  'problems.size': 'Hay {count, number} caracteres y se leen {limit, number} como máximo.',

  // A file of vendors.
  'problems.csv.empty': 'El archivo está vacío; su primera línea nombra las columnas.',
  'problems.csv.rows': 'El archivo tiene más de {limit} filas.',
  'problems.csv.bytes': 'El archivo tiene {bytes} bytes; se leen {limit} como máximo.',
  'problems.csv.cells': 'La línea tiene {cells} celdas, pero hay {columns} columnas.',
  'problems.csv.missing': 'Falta la columna «{value}».',
  'problems.csv.twice': 'La columna «{value}» está repetida.',
  'problems.csv.column': '«{value}» no es una columna; las columnas son {columns}.',
  'problems.csv.line': '«{value}» ya está en la línea {line}.',
  'problems.csv.score': '«{value}» no es ni un número de 0 a 100 ni, si no se conoce, nada.',
  'problems.csv.quotes': 'Las comillas de esta línea no casan.',
  'problems.csv.binary':
    'No es un archivo CSV ni XLSX. Guarde la tabla como «CSV UTF-8» o como libro de Excel (.xlsx).',
  'problems.csv.charset':
    '«{value}» no es una codificación conocida; otras son «utf-8», «windows-1252» y «windows-1250».',
  'problems.csv.notCharset':
    'El archivo no está escrito en «{value}». Guárdelo como «CSV UTF-8» o como libro de Excel (.xlsx), o indique su codificación.',
  'problems.csv.encoding':
    'El archivo no dice su codificación y, leído como {encoding}, aquí pone «{value}», lo que no puede ser correcto. Guárdelo como «CSV UTF-8» o como libro de Excel (.xlsx), o indique su codificación.',
  'problems.csv.garbled': '«{value}» tiene letras que otro programa ha estropeado. Corríjalas en el archivo.',
  'problems.csv.format':
    'El archivo es {value}, y no CSV ni XLSX. Ábralo en una hoja de cálculo y guárdelo como «CSV UTF-8» o como libro de Excel (.xlsx).',
  'problems.csv.password': 'El archivo está protegido con una contraseña. Guárdelo sin ella.',
  'problems.csv.damaged': 'El libro está dañado y no se puede leer. Ábralo en una hoja de cálculo y guárdelo de nuevo.',
  'problems.csv.unpacked':
    'Descomprimido, el libro supera {limit, number} bytes. Guarde la tabla de proveedores en un archivo propio.',
  'problems.csv.columns': 'La tabla tiene más de {limit} columnas.',
  'problems.csv.sheets': 'Ninguna de las hojas {sheets} empieza con los nombres de las columnas.',
  'problems.csv.error': 'La celda muestra el error «{value}» en lugar de un valor.',
  'problems.csv.formula': '«{value}» aún no se ha calculado. Abra el archivo en una hoja de cálculo y guárdelo.',
  'problems.csv.date':
    '«{value}» es una fecha, que no corresponde a ninguna columna. Dé a la celda formato de texto y escriba lo que se quiere decir.',
  'problems.csv.merged': '«{value}» está en las celdas combinadas {cells}. Sepárelas y rellene cada una.',
  'problems.csv.unnamed': '«{value}» está en una columna sin nombre.',
  'problems.csv.twoNumbers': '«{value}» puede ser {one} o {other}. Escriba el número sin separador.',

  // A text in YAML.
  'problems.tooCostly':
    'Leer el texto lleva más de {seconds, plural, one {# segundo} other {# segundos}}, lo que ningún texto de este tipo necesita.',
  'problems.tooManyValues': 'El texto contiene más de {limit} valores.',
  'problems.yaml.syntax':
    'Línea {line, number}, «{value}»: {code, select, TAB_AS_INDENT {un tabulador no puede sangrar una línea} BAD_INDENT {la sangría no encaja o queda un corchete abierto} MISSING_CHAR {falta un corchete, dos puntos o unas comillas} MULTIPLE_DOCS {empieza un segundo documento} other {no es ni YAML ni JSON}}.',
  'problems.yaml.twice': 'La clave «{value}» está repetida; cada una puede aparecer una sola vez.',
  'problems.yaml.depth': 'El texto está anidado a más de {limit} niveles.',
  'problems.yaml.aliases': 'El texto tiene más de {limit} alias.',
  'problems.yaml.ownAlias': 'El alias «{value}» está dentro de su propia ancla.',
  'problems.yaml.noAnchor': 'Antes del alias «{value}» no hay ninguna ancla.',

  // A notice in OCDS.
  'problems.ocds.notRelease': 'Esto no es una entrega OCDS: una entrega tiene «ocid» y «tender».',
  'problems.ocds.records': 'Los expedientes de un paquete son una lista.',
  'problems.ocds.releases': 'Las entregas de un paquete son una lista.',
  'problems.ocds.several':
    'El paquete trata de {count, number} procesos y un encargo de uno solo: envíe cada uno aparte ({ocids}).',
  'problems.ocds.empty': 'El paquete no contiene ninguna entrega, a lo sumo dónde encontrarla.',
  'problems.ocds.noTitle': 'La licitación no tiene título.',
  'problems.ocds.cpv':
    'Ninguna especialidad abarca los códigos CPV «{value}»; indique una como «practice». Códigos abarcados: {covered}.',
  'problems.ocds.noCpv': 'La licitación no tiene código CPV; indique una de {known} como «practice».',
  'problems.ocds.otherScheme': 'Los códigos son de «{value}» y no del CPV; indique una de {known} como «practice».',
  'problems.ocds.noValue':
    'Ni la licitación, ni sus lotes, ni la planificación, ni una adjudicación tienen un valor superior a cero; indique uno como «budget».',
  'problems.ocds.currencies': 'Los valores están en varias monedas, {currencies}; indique un valor como «budget».',
  'problems.ocds.budget': '«{value}» no es un importe con su moneda, como «90000 EUR».',
  'problems.ocds.amount': '«{value}» no es un importe que pueda presupuestarse.',
  'problems.ocds.noBrief': 'No da lugar a una descripción válida: {place}: {why}',
  'problems.ocds.known': 'El anuncio «{value}» ya ha iniciado {engagements}; diga «again» para iniciar otro encargo.',
  'problems.cpvPrefix': '«{value}» no es un comienzo de tres a ocho cifras de un código CPV.',

  // An event, a subscription.
  'problems.event.attribute': '«{value}» contiene caracteres de control.',
  'problems.authority': 'Según el directorio, «{value}» no tiene facultad para {amount}.',
  'problems.signs': 'Según el directorio, «{value}» no firma por el cliente.',
  'problems.event.farAhead':
    'La versión {value} se adelanta tanto a la última, {known}, que quizá ninguna correcta contaría ya. Si es correcta, operaciones fija antes la última.',
  'problems.event.delegate': 'Un evento no nombra sustituto («{value}»); quién sustituye se dice en el directorio.',
  'problems.authority.signsOnly':
    'Quien firma necesita facultades para aprobar; «hasta un importe» de 0 da solo la firma.',
  'problems.key.taken': 'Otra clave se llama «{value}».',
  'problems.key.person':
    '«{value}» es el nombre de una persona o una dirección; el diario debe distinguir las claves de las personas.',
  'problems.key.part': '«{value}» ya designa en el registro una parte del sistema o un papel.',
  'problems.key.past': '«{value}» ya ha pasado.',
  'problems.key.personal': 'A «{value}» responde una persona, nunca una clave.',
  'problems.key.forNobody': 'Es necesario cuando se indican tipos: una clave responde en lugar de una sola persona.',
  'problems.key.noKind': 'Es necesario cuando la clave responde por alguien ({value}): a qué puede responder.',
  'problems.event.source': '«{value}» no es una referencia URI sin espacios.',
  'problems.event.addressee': 'Un atributo «engagement» o «costcentre» dice para qué es el evento, y no hay ninguno.',
  'problems.event.both': 'Se indica «person» o «organisation», no ambos.',
  'problems.event.absent': 'Solo una «person» puede ausentarse.',
  'problems.event.whose': 'Pertenece a una «person» o a una «organisation», y faltan ambas.',
  'problems.event.mayNot.type': 'La fuente de eventos «{name}» no puede enviar eventos del tipo «{value}».',
  'problems.event.mayNot.source': 'La fuente de eventos «{name}» no puede enviar en nombre de «{value}».',
  'problems.event.mayNot.about': 'La fuente de eventos «{name}» no puede decir nada de «{value}».',
  'problems.event.mayNot.everybody':
    'Ese calendario es de todos, y la fuente de eventos «{name}» solo puede hablar de algunos encargos.',
  'problems.event.sourceTaken': '«{value}» figura en los eventos de otra fuente.',
  'problems.event.currency': '«{value}» no es la moneda del presupuesto del encargo, que es {currency}.',
  'problems.event.role': '«{value}» no es una función del encargo; tiene {roles}.',
  'problems.event.costCentre': 'El centro de coste «{value}» no paga ningún encargo en curso.',
  'problems.event.otherCentre': 'El centro de coste «{value}» no paga el encargo «{engagement}».',
  'problems.factType': '«{value}» no es un tipo de hecho como «deliverable.accepted».',
  'problems.resend.from':
    '«{value}» no es ni un instante como 2026-03-07T22:00:00Z ni el identificador de un evento registrado.',
  'problems.address.password': 'Una dirección con usuario o contraseña quedaría en los registros de otros.',
  'problems.address.inside': '«{value}» es una dirección de esta red.',
  'problems.address.plain':
    'Otros podrían leer por el camino lo enviado a «{value}»: http:// es solo para receptores de este equipo; para los demás, https://.',
  'problems.address.form': '«{value}» no es una dirección que empiece por http:// o https://.',

  // A variable of the environment.
  'problems.setting.port': '«{value}» no es un número de puerto de 0 (uno libre cualquiera) a 65535.',
  'problems.setting.limit': '«{value}» no es un número entero de 1 a {limit, number}.',
  'problems.setting.proxies':
    '«{value}» no es una lista de proxys: «loopback», «private», direcciones o redes como 10.0.0.0/8.',
  'problems.setting.host': '«{value}» no es un nombre de equipo ni una dirección como 127.0.0.1.',
  'problems.setting.hosts': '«{value}» no es una lista de nombres de equipo separados por espacios o comas.',
  'problems.setting.sender': '«{value}» no es un remitente como «KPO <kpo@client.example>».',
  'problems.setting.window': '«{value}» no es una duración ISO 8601 de una hora como máximo, como PT5S.',
  'problems.setting.idle': '«{value}» no es una duración ISO 8601 de un minuto a doce horas, como PT30M.',
  'problems.setting.outage': '«{value}» no es una duración ISO 8601 de un segundo a una hora, como PT10S.',
  'problems.maintenance.past': 'Anuncie un momento que aún no haya pasado; «{value}» ya pasó.',
  'problems.maintenance.order': 'Debe terminar después de empezar; «{value}» no es posterior a {from}.',
  'problems.maintenance.long': 'Puede durar 14 días como máximo; «{value}» es posterior a {latest}.',
  'problems.setting.name': '«{value}» no es un nombre de letras, cifras, «.», «_» y «-».',
  'problems.setting.organisation': '«{value}» no es una sola línea de 200 caracteres como máximo.',
  'problems.setting.metrics': '«{value}» no es una dirección con un puerto, como 127.0.0.1:9464.',
  'problems.setting.temporal': '«{value}» no es un equipo con un puerto, como temporal.example:7233.',
  'problems.setting.noTemporal': '{value}: no se indica la dirección de un servidor Temporal. Defina TEMPORAL_ADDRESS.',
  'problems.setting.temporalConfig': '{value}: {why}',
  'problems.setting.adminKey': 'No es una clave de 16 a 200 caracteres ASCII visibles (su valor no se muestra).',
  'problems.setting.linkSecret': 'No es un secreto de 32 a 200 caracteres ASCII visibles (su valor no se muestra).',
  'problems.setting.documentKey': 'No es una clave de 32 bytes en base64 (su valor no se muestra).',
  'problems.setting.webhookSecret': 'No es un secreto «whsec_…» con 24 bytes o más en base64 (su valor no se muestra).',
  'problems.setting.webhookSecrets':
    'No son secretos «whsec_…» con 24 bytes o más en base64, separados por espacios o comas (su valor no se muestra).',
  'problems.setting.issuer':
    '«{value}» no es la dirección https:// de un proveedor de inicio de sesión (http:// solo en esta máquina).',
  'problems.setting.clientId': '«{value}» no es un identificador de cliente de 1 a 400 caracteres ASCII visibles.',
  'problems.setting.clientSecret':
    'Esto no es un secreto de 1 a 400 caracteres ASCII visibles (no se muestra su valor).',
  'problems.setting.scope':
    '«{value}» no es una lista de ámbitos que empiece por «openid», como «openid email groups».',
  'problems.setting.groups': '«{value}» no es una lista de roles y grupos como «operator=Compras, admin=Admins KPO».',
  'problems.setting.claim': '«{value}» no es el nombre de un atributo.',
  'problems.setting.oidcWhole':
    'KPO_OIDC_ISSUER, KPO_OIDC_CLIENT_ID y KPO_OIDC_CLIENT_SECRET se indican juntos, y este falta.',
  'problems.setting.noSignIn':
    'Sin enlaces hay que poder iniciar sesión de otro modo: indique también KPO_OIDC_ISSUER.',
  'problems.setting.database': 'No es una dirección que empiece por postgres:// o file: (su valor no se muestra).',
  'problems.setting.smtp': 'No es una dirección que empiece por smtp:// o smtps:// (su valor no se muestra).',
  'problems.setting.secretMissing': 'KPO_ACCESS_WEBHOOK_URL y KPO_ACCESS_WEBHOOK_SECRET van juntas: falta el secreto.',
  'problems.setting.addressMissing':
    'KPO_ACCESS_WEBHOOK_URL y KPO_ACCESS_WEBHOOK_SECRET van juntas: falta la dirección.',
};
