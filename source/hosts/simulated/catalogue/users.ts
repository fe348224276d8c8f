/** The accounts that processes run as. */
export const systemUser = 'NT AUTHORITY\\SYSTEM';
export const localService = 'NT AUTHORITY\\LOCAL SERVICE';
export const networkService = 'NT AUTHORITY\\NETWORK SERVICE';
export const administrator = 'Administrator';
export const containerAdministrator = 'User Manager\\ContainerAdministrator';
