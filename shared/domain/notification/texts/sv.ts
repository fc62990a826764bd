import { collaborationTexts } from './collaboration-texts.ts';
import type { Texts } from './text.ts';

export const sv: Texts = {
  texts: {
    assessmentToCarryOut: {
      what: 'uppföljning att göra',
      sentences: 'En uppföljning är öppnad och du är ansvarig för den.',
    },
    urgentFinding: {
      what: 'brådskande iakttagelse att bedöma',
      sentences: 'Vid en uppföljning har något brådskande noterats. Läs och ta ställning redan i dag.',
    },
    reportToWrite: {
      what: 'rapport att skriva klart',
      sentences: 'Uppföljningen är klar och ett utkast till rapport väntar på dig.',
    },
    factsToCheck: {
      what: 'fakta att granska',
      sentences:
        'Rapporten väntar på din faktagranskning. Svara med dina synpunkter eller att du inte har några.',
    },
    remarksToConsider: {
      what: 'svar på faktagranskningen',
      sentences:
        'Enheten har svarat på faktagranskningen. Ta ställning till svaret så att rapporten kan fastställas.',
    },
    factCheckUnanswered: {
      what: 'faktagranskningen blev obesvarad',
      sentences: 'Tiden för faktagranskningen har gått ut utan svar. Du kan gå vidare med rapporten.',
    },
    reportToEstablish: {
      what: 'rapport att fastställa',
      sentences: 'En rapport väntar på att du fastställer den.',
    },
    reportToHandOver: {
      what: 'rapport att lämna över',
      sentences: 'Rapporten är fastställd. Lämna över den till enheten.',
    },
    reportCorrected: {
      what: 'rapporten är rättad',
      sentences: 'Rapporten har rättats och finns i en ny version. Läs vad som har ändrats.',
    },
    readThroughToHold: {
      what: 'rapport att gå igenom med medarbetarna',
      sentences: 'Gå igenom rapporten med medarbetarna och anteckna vad ni vill utveckla.',
    },
    planToWrite: {
      what: 'rapport att läsa och plan att skriva',
      sentences:
        'Rapporten har lämnats över till dig och en plan är öppnad. Gå igenom rapporten med medarbetarna och fyll i åtgärder i planen.',
    },
    planToComment: {
      what: 'plan att svara på',
      sentences:
        'Enheten har lämnat in sin plan. Svara att du inte har några synpunkter eller be om komplettering.',
    },
    planToComplete: {
      what: 'plan att komplettera',
      sentences: 'Uppföljaren har läst planen och ber om komplettering.',
    },
    planToAgree: {
      what: 'plan att komma överens om',
      sentences: 'Planen väntar på att du säger ja till den.',
    },
    planToAdopt: {
      what: 'plan att fastställa',
      sentences: 'Alla är överens om planen. Fastställ den.',
    },
    planDueSoon: {
      what: 'planen ska snart vara fastställd',
      sentences: 'Om en vecka ska planen vara fastställd, och nästa steg är ditt.',
    },
    planToCarryOut: {
      what: 'åtgärder att genomföra',
      sentences: 'Planen är fastställd. Genomför dina åtgärder och skriv efter hand hur det går.',
    },
    planToPresent: {
      what: 'plan att redovisa för nämnden',
      sentences: 'Planen är fastställd och ska redovisas för nämnden. Ta upp den på ett sammanträde.',
    },
    revisitToHold: {
      what: 'återbesök att göra',
      sentences: 'Det är dags för ett återbesök. Bestäm en dag med enheten.',
    },
    revisitToPrepare: {
      what: 'dagen för återbesöket är bestämd',
      sentences: 'Dagen för ett återbesök är bestämd. Skriv gärna före besöket vad som är gjort.',
    },
    revisitRescheduled: {
      what: 'dagen för återbesöket gäller inte längre',
      sentences:
        'Återbesöket är flyttat och den dag som ni hade kommit överens om gäller inte. En ny dag bestäms.',
    },
    revisitCalledOff: {
      what: 'återbesöket är inställt',
      sentences: 'Återbesöket görs inte. Planen gäller fortfarande, och nästa steg står i den.',
    },
    planClosed: {
      what: 'planen är avslutad',
      sentences: 'Planen är avslutad. Läs vad som blev klart och vad som följer med till nästa uppföljning.',
    },
    nextAssessmentToOpen: {
      what: 'ny uppföljning att öppna',
      sentences: 'Det är dags för nästa uppföljning. Den börjar med det som följde med från förra planen.',
    },
    workHandedOver: {
      what: 'en uppgift har lämnats över till dig',
      sentences: 'Du har tagit över en uppgift efter en kollega.',
    },
    reportOverdue: {
      what: 'rapporten är försenad',
      sentences: 'Rapporten skulle ha lämnats över till enheten men har inte gjort det än.',
    },
    planOverdue: {
      what: 'planen är försenad',
      sentences: 'Planen skulle ha varit fastställd men är det inte än.',
    },
    measureDueSoon: {
      what: 'en åtgärd ska snart vara klar',
      sentences: 'En åtgärd i planen ska snart vara klar. Skriv hur det går.',
    },
    measureOverdue: {
      what: 'en åtgärd är försenad',
      sentences: 'En åtgärd i planen skulle ha varit klar. Skriv hur det gick.',
    },
    revisitOverdue: {
      what: 'återbesöket är försenat',
      sentences: 'Återbesöket skulle ha gjorts men är inte avslutat än.',
    },
    presentationOverdue: {
      what: 'planen är inte redovisad för nämnden',
      sentences:
        'Planen skulle ha redovisats för nämnden. Anteckna när det gjordes, eller ta upp den på nästa sammanträde.',
    },
    agreementDateDue: {
      what: 'ett datum i avtalet närmar sig',
      sentences: 'Ett datum i ett avtal kräver ett ställningstagande.',
    },
    closingTalkToHold: {
      what: 'avslutande samtal att hålla',
      sentences:
        'Det är dags för det avslutande samtalet med chef och medarbetare. Bestäm en dag med enheten.',
    },
    exampleToShare: {
      what: 'ett gott exempel hos er som andra kan få del av',
      sentences:
        'Rapporten lyfter fram ett gott exempel hos er. Säg om andra får ta del av det; ni kan ändra er när som helst.',
    },
    breachToDecide: {
      what: 'brister mot ett avtal att ta ställning till',
      sentences:
        'Brister mot ett avtal väntar på ditt ställningstagande: nästa steg enligt avtalet, eller inget.',
    },
    breachToAnswer: {
      what: 'beslut enligt avtalet att svara på',
      sentences: 'Beställaren har fattat ett beslut enligt avtalet. Läs det och svara vad ni har rättat.',
    },
    breachToJudge: {
      what: 'svar på ett beslut enligt avtalet',
      sentences: 'Utföraren har svarat vad som är rättat. Bedöm om bristerna är rättade.',
    },
    breachDueSoon: {
      what: 'tiden för rättelse går snart ut',
      sentences: 'Om en vecka går tiden ut för ett beslut enligt avtalet. Svara vad ni har rättat.',
    },
    breachOverdue: {
      what: 'ett ärende enligt avtalet väntar',
      sentences:
        'En dag i ett ärende om brister mot ett avtal har passerat. Bedöm vad som är rättat, eller besluta om nästa steg. Inget beslutas av sig självt.',
    },
    breachClosed: {
      what: 'ett ärende enligt avtalet är avslutat',
      sentences: 'Ärendet om brister mot avtalet är avslutat. Läs varför.',
    },
    importStalled: {
      what: 'en inläsning har stannat',
      sentences: 'En inläsning av uppgifter blev inte klar. Starta om den eller se vilka rader som återstår.',
    },
    documentRejected: {
      what: 'ett dokument kunde inte tas emot',
      sentences:
        'Ett dokument som du skickade har inte tagits emot. Läs varför och skicka det på nytt eller dra tillbaka det.',
    },
    documentNotArrived: {
      what: 'ett dokument har inte kommit fram',
      sentences:
        'Ett dokument som du anmälde har inte kommit fram. Ladda upp filerna eller dra tillbaka det.',
    },
    documentScanOverdue: {
      what: 'ett dokument väntar på kontroll',
      sentences:
        'Ett dokument har väntat i mer än 30 minuter på att bli kontrollerat. Se till att kontrollen kommer i gång.',
    },
    disposalToApprove: {
      what: 'en gallringslista att godkänna',
      sentences:
        'En lista över dokument att gallra väntar på godkännande av någon annan än den som tog fram den.',
    },
    disclosureToDecide: {
      what: 'en begäran om utlämnande att pröva',
      sentences: 'Någon har begärt att få ut ett dokument. Begäran ska prövas skyndsamt.',
    },
    ...collaborationTexts.sv,
    mailNotDelivered: {
      what: 'ett meddelande kom inte fram',
      sentences:
        'Ett meddelande om något som väntar har inte kunnat skickas, eller kan ha gått förlorat. Se till att mottagaren får veta.',
    },
    mailUnwelcome: {
      what: 'ett meddelande anmäldes som skräppost',
      sentences:
        'En mottagare har anmält ett meddelande härifrån som skräppost. Tala med personen om vilka meddelanden som behövs.',
    },
    digest: {
      what: 'det här har hänt',
      sentences: 'Det här väntade på dig till i dag. Allt finns också i din inkorg.',
    },
    webhookDisabled: {
      what: 'ett annat system får inte längre veta vad som händer',
      sentences:
        'Leveranserna till ett anslutet system har misslyckats i flera dagar och har stängts av. Åtgärda felet och slå på dem igen: inget som har hänt går förlorat.',
    },
    meetingSet: {
      what: 'en tid är bestämd',
      sentences: 'En tid är bestämd och följer med som en kalenderfil.',
    },
    meetingMoved: {
      what: 'tiden är ändrad',
      sentences: 'Tiden är ändrad. Kalenderfilen som följer med ersätter den förra.',
    },
    meetingCalledOff: {
      what: 'tiden är inställd',
      sentences: 'Tiden gäller inte längre. Kalenderfilen som följer med tar bort den ur kalendern.',
    },
  },
  lastDay: (dueOn) => `Sista dag: ${dueOn}.`,
  when: ({ day, slot }) => (slot ? `Tid: ${day} kl. ${slot.from.replace(':', '.')}.` : `Dag: ${day}.`),
  meetings: {
    occasion: (name, unit) => `${name}, ${unit}`,
    revisit: (name, unit) => `${name}, ${unit}`,
    readThrough: (name, unit) => `Genomgång med medarbetarna: ${name}, ${unit}`,
    presentation: (name, unit) => `Redovisning för nämnden: ${name}, ${unit}`,
  },
  open: 'Öppna i Samsyn',
  more: (count) => `Och ${count} till i din inkorg.`,
  substitute: 'Du får det här som ersättare för en kollega som är borta.',
  footer:
    'Du får det här meddelandet för att något i Samsyn väntar på dig eller rör ditt uppdrag. Det går inte att svara på det.',
};
