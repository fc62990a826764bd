import municipalityNames from './municipalities.json' with { type: 'json' };

/**
 * Sweden's 290 municipalities by Statistics Sweden's code, "Solna" as in "Solna kommun"; the first two digits are
 * the county's.
 */
export const municipalities: Readonly<Record<string, string>> = municipalityNames;

/** Sweden's 21 regions by county code. Gotland's is its municipality (0980) acting as a region. */
export const regions: Readonly<Record<string, string>> = {
  '01': 'Region Stockholm',
  '03': 'Region Uppsala',
  '04': 'Region Sörmland',
  '05': 'Region Östergötland',
  '06': 'Region Jönköpings län',
  '07': 'Region Kronoberg',
  '08': 'Region Kalmar län',
  '09': 'Region Gotland',
  '10': 'Region Blekinge',
  '12': 'Region Skåne',
  '13': 'Region Halland',
  '14': 'Västra Götalandsregionen',
  '17': 'Region Värmland',
  '18': 'Region Örebro län',
  '19': 'Region Västmanland',
  '20': 'Region Dalarna',
  '21': 'Region Gävleborg',
  '22': 'Region Västernorrland',
  '23': 'Region Jämtland Härjedalen',
  '24': 'Region Västerbotten',
  '25': 'Region Norrbotten',
};

/** Whether an organisation can exist under this id: a code must be in the official lists, a UUID may be anyone's. */
export const isKnownOrganisation = (organisationId: string): boolean =>
  organisationId.includes('-') || organisationId in municipalities || organisationId in regions;
