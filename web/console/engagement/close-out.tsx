import type { Scorecard } from '../../../domain/journal/facts.js';
import type { Reader } from '../../../i18n/localizer.js';
import type { EngagementView } from '../../../domain/journal/view.js';
import { Card, Facts } from '../../components/components.js';
import { reasonIn } from '../../components/recorded.js';
import { figureText } from '../vendors/scorecard.js';
import { methodName } from '../sentences.js';

const FIGURES = ['onTime', 'quality', 'firstTime'] as const;

interface CloseOutProps extends Pick<EngagementView, 'certificate'> {
  reader: Reader;
  scorecard: Scorecard | null;
}

/** How the engagement's vendor did, and what became of the client's material. */
export const CloseOut = ({ reader, certificate, scorecard }: CloseOutProps) =>
  scorecard || certificate ? (
    <Card title={reader.say('console.closeout')} id="closeout">
      <Facts
        facts={[
          ...(scorecard
            ? FIGURES.map((figure): [string, string] => [
                reader.say(`console.scorecard.${figure}`),
                figureText(reader, figure, scorecard),
              ])
            : []),
          [
            reader.say('console.closeout.material'),
            certificate &&
              ('by' in certificate
                ? reader.say('console.closeout.certified', {
                    method: methodName(reader, certificate.method),
                    by: certificate.by,
                  })
                : reader.say('console.closeout.uncertified', { why: reasonIn(reader, certificate.why) })),
          ],
        ]}
      />
    </Card>
  ) : null;
