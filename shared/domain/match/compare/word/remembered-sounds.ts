import { rememberedWords } from './remembered-words.ts';
import { soundKey } from './sound-key.ts';

/** The sound key of a single word, remembered: every word meets many others. Not for words joined of others. */
export const soundOf = rememberedWords(soundKey);
