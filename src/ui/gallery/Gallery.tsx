import { useEffect, useState } from 'react'
import { audienceIcons, audiences } from '../circles/audience.ts'
import { CircleBadge } from '../circles/CircleBadge.tsx'
import { StatusLine } from '../feedback/StatusLine.tsx'
import type { SyncStatus } from '../feedback/statusWords.ts'
import { Button, type ButtonKind } from '../form/Button.tsx'
import { ChoiceChips } from '../form/ChoiceChips.tsx'
import { LanguageSwitch, type LanguageSwitchProps } from '../form/LanguageSwitch.tsx'
import type { Language } from '../formats.ts'
import { Icon } from '../icons/Icon.tsx'
import { type IconName, paths } from '../icons/paths.ts'
import { Muted, Row, Stack } from '../layout/Layout.tsx'
import { Page } from '../layout/Page.tsx'
import { Section } from '../layout/Section.tsx'
import { Shell } from '../layout/Shell.tsx'
import { useTexts } from '../Texts.tsx'
import { applyAppearance, type TextSize, type Theme } from '../theme/theme.ts'
import { FeedbackPart } from './FeedbackPart.tsx'
import { FormsPart } from './FormsPart.tsx'
import { ShownPart } from './ShownPart.tsx'
import { WritingPart } from './WritingPart.tsx'

export type GalleryProps = Pick<LanguageSwitchProps<Language>, 'languages'> & {
  readonly onLanguage: (language: Language) => void
}

const themes: readonly Theme[] = ['auto', 'light', 'dark', 'sunlight']
const sizes: readonly TextSize[] = ['normal', 'large']
const kinds: readonly ButtonKind[] = ['primary', 'secondary', 'quiet', 'danger']
const quiet: SyncStatus = {
  link: 'live',
  typed: 0,
  waiting: 0,
  exchangedAt: Date.UTC(2026, 4, 12, 12, 2),
  problem: null,
}
const problems = ['diskFull', 'unavailable', 'unreadable', 'refused', 'hubFull', 'wrongHub']
const states: readonly SyncStatus[] = [
  { ...quiet, typed: 3 },
  { ...quiet, link: 'offline', waiting: 1 },
  { ...quiet, link: 'joining', waiting: 12, exchangedAt: null },
  quiet,
  ...problems.map((type) => ({ ...quiet, waiting: 12, problem: { type } })),
]
const actions = [
  'save',
  'add',
  'create',
  'edit',
  'remove',
  'erase',
  'share',
  'copy',
  'copied',
  'open',
  'back',
  'next',
  'done',
]
const moreActions = ['join', 'print', 'download', 'retry', 'search', 'later', 'accept', 'redo']

/** Everything that screens are made of, for looking at while building; not part of the built app. */
export function Gallery({ languages, onLanguage }: GalleryProps) {
  const [theme, setTheme] = useState<Theme>('auto')
  const [textSize, setTextSize] = useState<TextSize>('normal')
  useEffect(() => applyAppearance({ theme, textSize }), [theme, textSize])
  const { t, language } = useTexts()
  const g = (key: string) => t(`gallery.${key}`)
  return (
    <Shell
      brand={t('common.app.name')}
      navigation={[
        { href: '/', label: g('overview'), icon: 'home' },
        { href: '/prepare', label: g('prepare'), icon: 'pen' },
        { href: '/visits', label: g('visits'), icon: 'visit' },
        {
          href: '/plan',
          label: g('plan'),
          icon: 'plan',
          count: 3,
          countLabel: t('gallery.toLookAt', { count: 3 }),
        },
        { href: '/follow-up', label: g('followUp'), icon: 'clock' },
        { href: '/people', label: g('people'), icon: 'people' },
      ]}
      status={<StatusLine status={{ ...quiet, waiting: 2, link: 'offline' }} onOpen={() => {}} />}
      tools={
        <LanguageSwitch
          label={t('common.language.label')}
          languages={languages}
          current={language}
          onChange={onLanguage}
        />
      }
    >
      <Page
        title={g('title')}
        lead={g('lead')}
        breadcrumbs={[{ href: '/', label: g('home') }]}
        circle={{ circle: 'programme', label: t('common.circles.programme.name') }}
      >
        <Row gap="large">
          <ChoiceChips
            legend={t('common.theme.label')}
            options={themes.map((value) => ({ value, label: t(`common.theme.${value}`) }))}
            value={theme}
            onChange={(value) => value && setTheme(value)}
          />
          <ChoiceChips
            legend={t('common.textSize.label')}
            options={sizes.map((value) => ({ value, label: t(`common.textSize.${value}`) }))}
            value={textSize}
            onChange={(value) => value && setTextSize(value)}
          />
        </Row>
        <WritingPart />
        <FormsPart />
        <ShownPart />
        <FeedbackPart />
        <Section title={g('status.title')}>
          <Stack gap="small">
            {states.map((status) => (
              <StatusLine key={`${status.link}${status.typed}${status.problem?.type}`} status={status} />
            ))}
          </Stack>
        </Section>
        <Section title={g('words.title')}>
          <Row>
            {kinds.map((kind) => (
              <Button key={kind} kind={kind} icon="check">
                {t('common.actions.save')}
              </Button>
            ))}
            <Button isDisabled>{t('common.actions.save')}</Button>
            <Button isBusy>{t('common.actions.save')}</Button>
          </Row>
          <Row>
            {[...actions, ...moreActions].map((name) => (
              <Button key={name}>{t(`common.actions.${name}`)}</Button>
            ))}
          </Row>
        </Section>
        <Section title={g('colours.title')}>
          <Row>
            {audiences.map((circle) => (
              <CircleBadge key={circle} circle={circle} label={t(`common.circles.${circle}.name`)} />
            ))}
            {audiences.map((circle) => (
              <CircleBadge key={circle} circle={circle} label={t(`common.circles.${circle}.name`)} isSymbolOnly />
            ))}
          </Row>
          <Row gap="normal">
            {(Object.keys(paths) as IconName[]).map((name) => (
              <span key={name} title={name}>
                <Icon name={name} size={1.75} />
              </span>
            ))}
          </Row>
          <Muted>{Object.values(audienceIcons).join(' · ')}</Muted>
        </Section>
      </Page>
    </Shell>
  )
}

export default Gallery
