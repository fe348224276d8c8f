import type {reasons as English} from '../english/reasons.ts';
import type {Words} from '../words.ts';
import {actions} from './actions.ts';

export const reasons = {
  waiting: 'El host aún no ha respondido',
  lost: host => `${host} no responde`,
  readOnly: 'isotop se ha iniciado con --read-only',
  hostCannot: host => `${host} no puede hacerlo`,
  noContainer: key => `No hay ningún contenedor: ${key} crea uno`,
  noContainerReadOnly: 'No hay ningún contenedor',
  ofNobody: row => `${row} no pertenece a ningún contenedor`,
  busy: (name, doing) => `${name} se está ${actions.doing[doing].toLowerCase()}: espere a que acabe`,
  off: name => `${name} está Off: inícielo primero`,
  running: name => `${name} ya se está ejecutando`,
  hasIsolation: (name, isolation) => `${name} ya tiene el aislamiento ${isolation}`,
  paused: name => `${name} está en pausa: reanúdelo primero`,
  pauseNeedsHyperv: name => `${name} tiene aislamiento process: Windows solo pausa contenedores hyperv`,
  noConvert: os => `${os} no convierte contenedores: solo lo hace un host Nano Server`,
  unknownIsolation: name => `Se desconoce el aislamiento de ${name}`,
  held: key => `La actualización está retenida: ${key} la reanuda`,
  nothingGoesOn: 'No hay nada en curso con varios contenedores',
  nothingSelected: 'No hay nada seleccionado',
  onlyContainers: 'Solo se pueden elegir contenedores, en su panel',
  noneChosen: 'No hay ninguno elegido: Space elige',
  noSession: key => `No hay ninguna sesión: ${key} abre una`,
  oneSession: 'No hay otra sesión',
  noDocument: 'No se reproduce ningún documento: isotop play reproduce uno',
  noRelatives: 'Nada relacionado en los otros paneles',
} satisfies Words<typeof English>;
