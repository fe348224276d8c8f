/** The label of isotop's own helper containers, which are none of the user's. */
export const helperLabel = 'isotop.helper';

/** Whether the labels of a container, or the attributes of an event on one, are those of a helper container. */
export const isHelper = (labels: Readonly<Record<string, string>>): boolean =>
  Object.hasOwn(labels, helperLabel);
