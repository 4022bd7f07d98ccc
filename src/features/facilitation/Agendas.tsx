import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readVisits, type Visit } from '../../documents/readVisits.ts'
import { List, ListItem } from '../../ui/data/List.tsx'
import { LinkButton } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'

/** Each visit with what its agenda holds and what is left to prepare. */
export function Agendas({ circle, base }: { readonly circle: OpenCircle; readonly base: string }) {
  const { t } = useTexts()
  const visits = useDocument(circle, readVisits)
  const detailOf = ({ dates, sessions, checks }: Visit) => {
    const open = checks.filter(({ part, isDone }) => part === 'before' && !isDone).length
    return [
      dates || t('facilitation.agendas.noDates'),
      t('facilitation.agendas.sessions', { count: sessions.length }),
      ...(open > 0 ? [t('facilitation.agendas.open', { count: open })] : []),
    ].join(' · ')
  }
  return (
    <Section
      title={t('facilitation.agendas.title')}
      lead={t('facilitation.agendas.lead')}
      actions={
        <LinkButton href={`${base}/visits`} icon="visit">
          {t('facilitation.agendas.all')}
        </LinkButton>
      }
    >
      <List
        items={visits}
        itemKey={({ id }) => id}
        label={t('facilitation.agendas.title')}
        empty={<p>{t('facilitation.agendas.none')}</p>}
      >
        {(visit) => (
          <ListItem
            href={`${base}/visits/${visit.id}`}
            title={
              <bdi>
                {visit.title.text ||
                  (visit.template ? t(`method.visit.${visit.template}.title`) : t('visits.visit.untitled'))}
              </bdi>
            }
            detail={detailOf(visit)}
          />
        )}
      </List>
    </Section>
  )
}
