import json
import os
import uuid

from cau_noi_api_client import AuthenticatedClient
from cau_noi_api_client.api.code_lists import code_list
from cau_noi_api_client.api.needs import draft_need, get_need, my_needs, revise_need
from cau_noi_api_client.api.search import search
from cau_noi_api_client.models import DraftNeedBody, DraftNeedBodyLanguage, ReviseNeedBody, SearchKind, SearchSectorItem

client = AuthenticatedClient(base_url=os.environ["CAUNOI_URL"] + "/v1", token=os.environ["CAUNOI_KEY"])

codes = code_list.sync("sectors", client=client).codes
sectors = [SearchSectorItem.FOOD, SearchSectorItem.AGRICULTURE]
found = search.sync(client=client, kind=SearchKind.TECHNOLOGY, sector=sectors)
draft = DraftNeedBody(
    title="openapi-python-client", problem="After 21 days the stems begin to rot.", language=DraftNeedBodyLanguage.EN
)
need = draft_need.sync(client=client, body=draft, idempotency_key=str(uuid.uuid4()))
body = ReviseNeedBody.from_dict({**need.to_dict(), "keywords": ["mango"]})
saved = revise_need.sync(need.id, client=client, body=body)
mine = my_needs.sync(client=client, limit=50)
refusal = get_need.sync(uuid.uuid4(), client=client)

print(
    json.dumps(
        {
            "codes": len(codes),
            "total": found.total,
            "saved": [saved.title, saved.keywords, saved.version],
            "listed": any(one.id == need.id for one in mine.items),
            "refusal": refusal.code,
        }
    )
)
