/** When nobody has the role, the one who gives out roles is told rather than nobody. */
export const administrator = 'systemAdministrator';
