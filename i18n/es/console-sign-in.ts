import type { Translated } from '../catalogue.js';
import type { signIn as english } from '../en/console-sign-in.js';

export const signIn: Translated<typeof english> = {
  'console.signIn': 'Iniciar sesión',
  'console.signIn.foreign.title': 'No aceptado',
  'console.signIn.foreign': 'Este formulario procede de otro sitio y no se ha aceptado',
  'console.signIn.ask': 'Escriba su dirección y le enviaremos un enlace. No hay contraseña.',
  'console.signIn.wrong': 'No es una dirección de correo electrónico.',
  'console.signIn.send': 'Enviarme un enlace',
  'console.signIn.asked': 'Mire su correo',
  'console.signIn.asked.text':
    'Si esa dirección puede usar la consola, hay un enlace en camino. Funciona una vez, durante quince minutos.',
  'console.signIn.another': 'Usar otra dirección',
  'console.signIn.confirm': 'Un paso más',
  'console.signIn.confirm.text':
    'Pulse el botón para iniciar sesión en este dispositivo. Después, el enlace deja de funcionar.',
  'console.signIn.used': 'Este enlace ya no funciona',
  'console.signIn.used.text': 'Los enlaces de inicio de sesión funcionan una sola vez y por poco tiempo.',
  'console.signIn.used.again': 'Pedir un enlace nuevo',
  'console.signIn.mail.plain': 'Iniciar sesión en kpo',
  'console.signIn.mail.subject': 'Iniciar sesión en kpo de {organisation}',
  'console.signIn.mail.here': 'Inicie sesión aquí:',
  'console.signIn.mail.once':
    'El enlace funciona una vez, durante un cuarto de hora. Si no lo ha pedido usted, no haga caso de este correo.',
};
