export { confirmAuthenticator, offerAuthenticator } from './authenticator';
export { hasSecondFactor, type OwnFactors, ownFactors } from './reads';
export { renewRecoveryCodes } from './recovery';
export { turnOffTwoStep } from './turn-off';
export { useFactor, withFactor } from './use';
