import { type ReactNode, useState } from 'react'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './dossiers.module.css'
import { OfferRow } from './OfferRow.tsx'
import { isChosenAtFirst, type Offer } from './offers.ts'
import type { ShareFormProps } from './shareFormProps.ts'
import { useOffers } from './useOffers.ts'
import { NO_VERSION, useShare } from './useShare.ts'

/** One form, answer by answer: what would be seen, and what is not chosen beforehand and why. */
export function ShareForm(props: ShareFormProps) {
  const { sheet, instance, team, target, programmeId, title, isClosed } = props
  const { t } = useTexts()
  const offers = useOffers(sheet, instance, team, programmeId)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isChosen = (offer: Offer) => offer.lines.length > 0 && (changed.get(offer.key) ?? isChosenAtFirst(offer))
  const { share, takeBack, version, setVersion } = useShare(props, () => setChanged(new Map()))
  const chosen = offers.filter(isChosen)
  const stale = offers.filter(({ state }) => state === 'changed')
  if (offers.length === 0) return null
  return (
    <Section title={sheet.texts.of(sheet.form.id).label} lead={instance.subject}>
      <p className={styles.seenBy}>
        {t('dossiers.share.seenBy')}{' '}
        <CircleBadge circle={target.kind} label={t(`common.circles.${target.kind}.name`)} />
      </p>
      {stale.length > 0 && (
        <Banner tone="warning" title={t('dossiers.share.stale', { count: stale.length })}>
          {t('dossiers.share.staleText')}
        </Banner>
      )}
      {sheet.form.sections.map((section) => (
        <Part key={section.id} title={sheet.texts.of(section.id).label}>
          {offers
            .filter((offer) => offer.section === section.id)
            .map((offer) => (
              <OfferRow
                key={offer.key}
                offer={offer}
                isChosen={isChosen(offer)}
                isClosed={isClosed}
                onChoose={(choice) => setChanged(new Map(changed).set(offer.key, choice))}
                onTakeBack={() => takeBack(offer)}
              />
            ))}
        </Part>
      ))}
      {isClosed ? (
        <Banner>{t('dossiers.share.closed')}</Banner>
      ) : (
        <div className={styles.bar}>
          {sheet.form.versions && (
            <Select
              label={t('dossiers.share.version')}
              options={[
                ...sheet.form.versions.map((id) => ({ value: id, label: sheet.texts.of(`versions/${id}`).label })),
                { value: NO_VERSION, label: t('dossiers.share.noVersion') },
              ]}
              value={version}
              onChange={setVersion}
            />
          )}
          <Button kind="primary" icon="share" isDisabled={chosen.length === 0} onClick={() => share(chosen)}>
            {chosen.length === 0
              ? t('dossiers.share.noneChosen')
              : t('dossiers.share.action', { count: chosen.length, title })}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <div className={styles.offers}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  )
}
