import type { Scorecard } from '../../../domain/engagement/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { actorCalled, type EngagementView, firmIn, methodCalled } from '../../../domain/journal/index.js';
import { Card, Facts } from '../../components/components.js';
import { figureText } from '../vendors/scorecard.js';

const FIGURES = ['onTime', 'quality', 'firstTime'] as const;

interface CloseOutProps extends Pick<EngagementView, 'certificates' | 'bidders'> {
  localizer: Localizer;
  scorecard: Scorecard | null;
}

/** How the engagement's vendor did, and what became of the client's material. */
export const CloseOut = ({ localizer, certificates, bidders, scorecard }: CloseOutProps) =>
  scorecard || certificates.length > 0 ? (
    <Card title={localizer.message('console.closeout')} id="closeout">
      <Facts
        facts={[
          ...(scorecard
            ? FIGURES.map((figure): [string, string] => [
                localizer.message(`console.scorecard.${figure}`),
                figureText(localizer, figure, scorecard),
              ])
            : []),
          ...certificates.map((certificate): [string, string] => [
            localizer.message('console.closeout.material', {
              vendor: firmIn({ bidders }, certificate.vendor),
            }),
            'by' in certificate
              ? localizer.message('console.closeout.certified', {
                  method: methodCalled(certificate.method),
                  by: actorCalled(certificate.by),
                })
              : localizer.message('console.closeout.uncertified', { why: localizer.text(certificate.why) }),
          ]),
        ]}
      />
    </Card>
  ) : null;
