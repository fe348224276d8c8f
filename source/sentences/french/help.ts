import type {help as English} from '../english/help.ts';
import type {Words} from '../words.ts';

export const help = {
  title: 'Aide',
  footer: '↑ ↓ choisir · Enter exécuter · / rechercher · Esc fermer',
  searching: 'Enter exécuter · Esc tout réafficher',
  nothing: search => `Rien ne correspond à « ${search} »`,
  sections: {
    containers: 'Conteneurs (ceux qui sont choisis, sinon celui qui est sélectionné, ou de la ligne)',
    sessions:
      'Sessions (toutes les touches vont au conteneur, sauf la première de celles-ci et celles qui la suivent)',
    lists: 'Listes',
    lens: 'Loupe',
    screen: 'Volets et écran',
    walkthrough: 'Le document qui est joué, tant qu’il a les touches',
    own: 'Vos propres commandes',
    program: 'Programme',
  },
  about: {
    title: 'Ce que montre l’écran',
    lines: marks => [
      `${marks.mark} marque dans les autres volets ce qui est lié à la ligne sélectionnée. ${marks.cursor} est le curseur du volet actif, ${marks.weak} celui des autres.`,
      `${marks.weakMark} désigne les processus de l’hôte qui portent la VM du conteneur hyperv sélectionné : son processus de travail et les compagnons de celui-ci. Ce ne sont pas ses processus : ils ne comptent donc pas comme marqués ; ${marks.next} et ${marks.previous} s’y arrêtent.`,
      `${marks.chosen} désigne un conteneur choisi : dans le volet des conteneurs, une action vaut pour tous ceux qui sont choisis, et ne pose qu’une question.`,
      'Un conteneur process partage le noyau de l’hôte : tous ses processus sont des processus de l’hôte, avec le même Id à l’intérieur et à l’extérieur.',
      'Un conteneur hyperv a son propre noyau dans une petite machine virtuelle : aucun de ses processus n’est sur l’hôte, seul son processus de travail VM y est.',
      'Les deux isolations se distinguent par la couleur et par le mot ; ce qui s’exécute est en vert, ce qui est en cours en jaune, ce qui a échoué en rouge, Off est estompé.',
      'La souris : un clic sélectionne, avec Ctrl il choisit, deux valent Enter ; le titre d’une colonne trie, la molette fait défiler ce qui est dessous, la bordure entre deux volets se déplace.',
    ],
  },
  itself: {
    title: 'Ce qu’isotop prend lui-même',
    takes: (cpu, memory, calls) =>
      calls === null
        ? `${cpu} % d’un cœur, ${memory} Mio de mémoire`
        : `${cpu} % d’un cœur, ${memory} Mio de mémoire, ${calls} appels au moteur par minute`,
    share: (allowed, slowdown) =>
      slowdown === 1
        ? `Il peut prendre ${allowed} % d’un cœur (le réglage budget) ; s’il en prend plus, il relit les chiffres moins souvent.`
        : `C’était plus que les ${allowed} % d’un cœur qu’il peut prendre (le réglage budget) : il relit les chiffres ${slowdown} fois moins souvent, jusqu’à ce qu’il en prenne moins.`,
  },
  simulated: {
    title: 'L’hôte simulé',
    lines: (os, version, converts) => [
      'C’est un hôte de conteneurs Windows qu’isotop embarque : rien n’est installé, et son état tient dans un fichier.',
      converts
        ? `C’est ${os} ${version}, un hôte qui n’a jamais été publié : seul un Nano Server convertit des conteneurs, et seule cette version exécute les images de la version 1809 sous isolation de processus ; c’est donc le seul hôte où tous les documents se jouent.`
        : `C’est ${os} ${version}, qui ne convertit pas les conteneurs : l’hôte qu’isotop crée sans autre indication est un Nano Server, qui les convertit.`,
    ],
  },
} satisfies Words<typeof English>;
