/** What imports may not do, whatever their kind. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one, or a third is what both need.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-service-to-service',
      severity: 'error',
      comment:
        'Services know contracts of each other, never code: hear its facts and keep what you need of them; see docs/service-guide.md.',
      from: { path: '^apps/(?!all-in-one|e2e)([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules are pure: no Nest, no database.',
      from: { path: '\\.rules\\.ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg)/' },
    },
    {
      name: 'no-page-to-page',
      comment: 'What two pages of the web app share stands in things/.',
      severity: 'error',
      from: { path: '^apps/web/src/pages/([^/]+)/' },
      to: { path: '^apps/web/src/pages/', pathNot: '^apps/web/src/pages/$1/' },
    },
    {
      name: 'only-routes-open-pages',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: '^apps/web/src/(pages|routes)/' },
      to: { path: '^apps/web/src/pages/' },
    },
    {
      name: 'only-pages-know-things',
      comment: 'Shell, fields, drafts and components serve whatever thing there is; the start of the app asks for the first one.',
      severity: 'error',
      from: { path: '^apps/web/src/[^/]+/', pathNot: '^apps/web/src/(things|pages|routes)/' },
      to: { path: '^apps/web/src/things/' },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      comment: 'What tests share is for tests: *.spec.ts, test/ and apps/e2e.',
      from: { pathNot: '(\\.spec\\.ts$|/test/|^libs/testing/|^apps/e2e/|^bench/)' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody imports it and it imports nothing: it can go, or is an entry to be named here.',
      from: {
        orphan: true,
        pathNot: '(\\.spec\\.ts$|\\.d\\.ts$|config\\.|/test/|^bench/|^apps/e2e/|^apps/web/public/|-reporter\\.mjs$|watchdog\\.mjs$)',
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|routes\\.gen\\.ts$|^apps/web/src/locales/)' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
};
