import json
import os
import uuid

import openapi_client
from openapi_client.api import CodeListsApi, NeedsApi, SearchApi
from openapi_client.models import DraftNeedBody, ReviseNeedBody

configuration = openapi_client.Configuration(host=os.environ["CAUNOI_URL"] + "/v1", access_token=os.environ["CAUNOI_KEY"])

with openapi_client.ApiClient(configuration) as client:
    needs = NeedsApi(client)
    codes = CodeListsApi(client).code_list("sectors").codes
    found = SearchApi(client).search(kind="technology", sector=["food", "agriculture"])
    draft = DraftNeedBody(title="openapi-generator-python", problem="After 21 days the stems begin to rot.", language="en")
    need = needs.draft_need(draft, idempotency_key=str(uuid.uuid4()))
    body = ReviseNeedBody.from_json(json.dumps({**json.loads(need.to_json()), "keywords": ["mango"]}))
    saved = needs.revise_need(need.id, body)
    mine = needs.my_needs(limit=50)
    try:
        needs.get_need(uuid.uuid4())
        refusal = None
    except openapi_client.ApiException as problem:
        refusal = json.loads(problem.body)["code"]

print(
    json.dumps(
        {
            "codes": len(codes),
            "total": found.total,
            "saved": [saved.title, saved.keywords, saved.version],
            "listed": any(one.id == need.id for one in mine.items),
            "refusal": refusal,
        }
    )
)
