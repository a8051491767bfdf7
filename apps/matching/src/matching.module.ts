import { CONFIG } from '@caunoi/kit/run/config';
import { Module } from '@nestjs/common';
import { HistoryService } from './matches/history.service';
import { MatchStore } from './matches/match-store';
import { MatchesController } from './matches/matches.controller';
import { MatchesService } from './matches/matches.service';
import { MutualInterest } from './matches/mutual-interest';
import { RankingHistory } from './matches/ranking-history';
import { Rankings } from './matches/rankings';
import { Suggestions } from './matches/suggestions.job';
import { IndexRebuildJob, IndexReconciliationJob } from './projection/index.job';
import { IndexKeeping } from './projection/index-keeping';
import { IndexFeed } from './projection/index-feed';
import { ProjectionEvents } from './projection/projection.events';
import { Things } from './projection/things';
import { Understanding } from './projection/understanding';
import { RelatedController } from './related/related.controller';
import { RelatedService } from './related/related.service';
import { MatchingEraser } from './saved-searches/matching-eraser';
import { Percolator } from './saved-searches/percolator';
import { SavedSearchAlerts } from './saved-searches/saved-search-alerts.job';
import { SavedSearchStore } from './saved-searches/saved-search-store';
import { SavedSearchesController } from './saved-searches/saved-searches.controller';
import { SavedSearchesService } from './saved-searches/saved-searches.service';
import { SearchersEvents } from './saved-searches/searchers.events';
import { SearchController } from './search/search.controller';
import { SearchService } from './search/search.service';
import { openSearchIndex } from './search-index/search-back-ends';
import { SearchEngineHealth } from './search-index/search-engine-health';
import { SearchIndex } from './search-index/search-index';

@Module({
  controllers: [ProjectionEvents, SearchersEvents, SearchController, SavedSearchesController, MatchesController, RelatedController],
  providers: [
    { provide: SearchIndex, inject: [CONFIG], useFactory: openSearchIndex },
    SearchEngineHealth,
    Understanding,
    Things,
    IndexKeeping,
    IndexFeed,
    IndexReconciliationJob,
    IndexRebuildJob,
    SearchService,
    MutualInterest,
    MatchStore,
    RankingHistory,
    Rankings,
    Suggestions,
    HistoryService,
    MatchesService,
    RelatedService,
    MatchingEraser,
    SavedSearchStore,
    SavedSearchesService,
    Percolator,
    SavedSearchAlerts,
  ],
})
export class MatchingModule {}
