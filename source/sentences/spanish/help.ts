import type {help as English} from '../english/help.ts';
import type {Words} from '../words.ts';

export const help = {
  title: 'Ayuda',
  footer: '↑ ↓ elegir · Enter ejecutar · / buscar · Esc cerrar',
  searching: 'Enter ejecutar · Esc volver a todo',
  nothing: search => `Nada coincide con «${search}»`,
  sections: {
    containers: 'Contenedores (los elegidos; si no, el seleccionado o el de la fila seleccionada)',
    sessions: 'Sesiones (todas las teclas van al contenedor, salvo la primera de estas y las que la siguen)',
    lists: 'Listas',
    lens: 'Lupa',
    screen: 'Paneles y pantalla',
    walkthrough: 'El documento que se reproduce, mientras tiene las teclas',
    own: 'Sus propios comandos',
    program: 'Programa',
  },
  about: {
    title: 'Qué se muestra',
    lines: marks => [
      `${marks.mark} marca en los otros paneles lo relacionado con la fila seleccionada. ${marks.cursor} es el cursor del panel que tiene el foco, ${marks.weak} el de los demás.`,
      `${marks.weakMark} señala los procesos del host que sostienen la VM del contenedor hyperv seleccionado: su proceso de trabajo y los acompañantes de este. No son procesos suyos, así que no cuentan como marcados; ${marks.next} y ${marks.previous} se detienen en ellos.`,
      `${marks.chosen} señala un contenedor elegido: en el panel de los contenedores, una acción vale para todos los elegidos y hace una sola pregunta.`,
      'Un contenedor process comparte el kernel del host: todos sus procesos son procesos del host, con el mismo Id dentro y fuera.',
      'Un contenedor hyperv tiene un kernel propio en una pequeña máquina virtual: ninguno de sus procesos está en el host, solo su proceso de trabajo de VM.',
      'Los dos aislamientos se distinguen por el color y por la palabra; lo que se ejecuta está en verde, lo que está en curso en amarillo, lo que ha fallado en rojo y Off, atenuado.',
      'El ratón: un clic selecciona, con Ctrl elige, dos son Enter; el título de una columna ordena, la rueda desplaza lo que tiene debajo, el borde entre paneles se puede arrastrar.',
    ],
  },
  itself: {
    title: 'Lo que toma isotop',
    takes: (cpu, memory, calls) =>
      calls === null
        ? `${cpu} % de un núcleo, ${memory} MiB de memoria`
        : `${cpu} % de un núcleo, ${memory} MiB de memoria, ${calls} llamadas al motor por minuto`,
    share: (allowed, slowdown) =>
      slowdown === 1
        ? `Puede tomar el ${allowed} % de un núcleo (el ajuste budget); si toma más, lee las cifras con menos frecuencia.`
        : `Fue más del ${allowed} % de un núcleo que puede tomar (el ajuste budget): lee las cifras ${slowdown} veces menos a menudo hasta que tome menos.`,
  },
  simulated: {
    title: 'El host simulado',
    lines: (os, version, converts) => [
      'Es un host de contenedores de Windows que isotop lleva consigo: no se instala nada, y su estado es un archivo.',
      converts
        ? `Es ${os} ${version}, un host que nunca se publicó: solo un Nano Server convierte contenedores, y solo esta compilación ejecuta las imágenes de la versión 1809 con aislamiento de procesos; por eso es el único host en el que funcionan todos los documentos.`
        : `Es ${os} ${version}, que no convierte contenedores: el host que isotop crea si no se le indica otra cosa es un Nano Server, que sí lo hace.`,
    ],
  },
} satisfies Words<typeof English>;
