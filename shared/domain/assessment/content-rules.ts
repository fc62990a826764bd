import type { Rule } from '../refusal.ts';

/** The sentences of the rules for judgements and findings, in an assessment and in its report. */
export const contentSentences = {
  areaIsJudged: {
    code: 'assessment.areaIsJudged',
    sv: 'Området är inte bedömt. Bedöm det, eller ange att det inte är bedömt eller inte tillämpligt och varför.',
    en: 'The area is not judged. Judge it, or say that it is not assessed or not applicable, and why.',
  },
  areaTakesJudgement: {
    code: 'assessment.areaTakesJudgement',
    sv: 'Programmet låter inte det här området bedömas på skalan: det samlar iakttagelser och text.',
    en: 'The programme does not judge this area on the scale: it collects findings and text.',
  },
  criterionIsJudged: {
    code: 'assessment.criterionIsJudged',
    sv: 'Kriteriet är inte bedömt. Bedöm det, eller ange att det inte är bedömt eller inte tillämpligt och varför.',
    en: 'The criterion is not judged. Judge it, or say that it is not assessed or not applicable, and why.',
  },
  deficiencyIsUnmetRequirement: {
    code: 'assessment.deficiencyIsUnmetRequirement',
    sv: 'En brist är ett krav som inte är uppfyllt: ange kravet och bedöm det som inte uppfyllt.',
    en: 'A deficiency is a requirement that is not met: name the requirement and judge it as not met.',
  },
  findingHasBasis: {
    code: 'assessment.findingHasBasis',
    sv: 'Förbättringsområden, påpekanden och brister vilar på ett kriterium eller ett krav. I ett område utan kriterier får de vila på området självt.',
    en: 'Improvement areas, remarks and deficiencies rest on a criterion or a requirement. In an area without criteria they may rest on the area itself.',
  },
  knownCriterion: {
    code: 'assessment.knownCriterion',
    sv: 'Området har inget sådant kriterium i programmet.',
    en: 'The area has no such criterion in the programme.',
  },
  knownFinding: {
    code: 'assessment.knownFinding',
    sv: 'Området har ingen sådan iakttagelse, eller så står den två gånger. Utelämna beteckningen för en ny.',
    en: 'The area has no such finding, or it is there twice. Leave the id out for a new one.',
  },
  knownRequirement: {
    code: 'assessment.knownRequirement',
    sv: 'Avtalet har inget sådant krav för området.',
    en: 'The agreement has no such requirement for the area.',
  },
  outcomeIsOnScale: {
    code: 'assessment.outcomeIsOnScale',
    sv: 'Bedömningen finns inte på programmets skala.',
    en: "The judgement is not on the programme's scale.",
  },
  reasonIsGiven: {
    code: 'assessment.reasonIsGiven',
    sv: 'Det som inte är bedömt eller inte tillämpligt behöver ett skäl.',
    en: 'What is not assessed or not applicable needs a reason.',
  },
  requirementIsJudged: {
    code: 'assessment.requirementIsJudged',
    sv: 'Kravet är inte bedömt. Bedöm det, eller ange att det inte är bedömt eller inte tillämpligt och varför.',
    en: 'The requirement is not judged. Judge it, or say that it is not assessed or not applicable, and why.',
  },
} satisfies Record<string, Rule>;
