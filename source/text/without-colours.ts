/** SGR: colours and weight, which a log has when its program believed to be in a terminal. */
const colours = /\u001b\[[\d;:]*m/g;

/** Text without the colours that a program gave it. What else is in it is for text/visible to show. */
export const withoutColours = (text: string): string => text.replace(colours, '');
