/** What goes on for longer than a moment, in the dashboard's footer and in a line of the commands. */
export const progress = {
  one: (doing: string, name: string) => `${doing} ${name} …`,
  create: (name: string) => `Creating ${name} …`,
  populate: 'Making the containers …',
  reset: 'Emptying the host …',
  shows: 'shows how each goes',
};
