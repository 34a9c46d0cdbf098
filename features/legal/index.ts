export { giveConsent, recordConsents } from './consent';
export { publishLegalText } from './publish';
export {
  type AskedText,
  consentsWanted,
  hasPrivacyPage,
  type LegalText,
  legalText,
  legalVersions,
  publishedTexts,
} from './queries';
