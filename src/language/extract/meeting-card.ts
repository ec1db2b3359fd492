import type { Extractor } from './extractor.js';

/** "när mötet börjar", "vid mötets start", "vid mötesstart". */
const AT_START =
  /\b(?:nar|da|varje gang|sa fort|vid|i)\b[^.]{0,30}\bmote\w*\b[^.]{0,20}\b(?:borja\w*|start\w*|oppn\w*|drar igang|satter igang)|\bmotes(?:start|borjan|oppning)\w*/;
const OFF = /\b(?:sluta|inte|inga|inget|ingen|utan|stang(?:a)? av|sla av|ta bort|dolj\w*|stoppa)\b/;
const ASKED = /^(?:visas|kommer|ar|vad|hur|finns|skickas)\b|\?\s*$/;

/** Is a card to be shown when a meeting starts? */
export const meetingCard: Extractor = {
  read({ folded }) {
    if (!AT_START.test(folded)) return {};
    return { params: { meetingCard: ASKED.test(folded) ? 'asked' : OFF.test(folded) ? 'off' : 'on' } };
  },
};
