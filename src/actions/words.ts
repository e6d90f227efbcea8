// The sentences an action needs, as a port: actions hold none. wording/ implements it, composition roots hand it over.
import type { SheetWords } from '../forms/write/words';

export type ActionWords = SheetWords;
