import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.CodeListsApi;
import org.openapitools.client.api.NeedsApi;
import org.openapitools.client.api.SearchApi;
import org.openapitools.client.model.DraftNeedBody;
import org.openapitools.client.model.Need;
import org.openapitools.client.model.ReviseNeedBody;

public class Program {
  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("CAUNOI_URL") + "/v1");
    client.setRequestInterceptor(request -> request.header("authorization", "Bearer " + System.getenv("CAUNOI_KEY")));
    NeedsApi needs = new NeedsApi(client);
    ObjectMapper json = client.getObjectMapper();

    int codes = new CodeListsApi(client).codeList("sectors").getCodes().size();
    Integer total = new SearchApi(client)
        .search(null, "technology", List.of("food", "agriculture"), null, null, null, null, null, null, null, null, null, null, null, null)
        .getTotal();
    DraftNeedBody draft = new DraftNeedBody()
        .title("openapi-generator-java")
        .problem("After 21 days the stems begin to rot.")
        .language(DraftNeedBody.LanguageEnum.EN);
    Need need = needs.draftNeed(draft, UUID.randomUUID().toString());
    ObjectNode read = json.valueToTree(need);
    read.putArray("keywords").add("mango");
    Need saved = needs.reviseNeed(need.getId(), json.treeToValue(read, ReviseNeedBody.class), null);
    boolean listed = needs.myNeeds(null, 50, null).getItems().stream().anyMatch(one -> one.getId().equals(need.getId()));
    String refusal = null;
    try {
      needs.getNeed(UUID.randomUUID());
    } catch (ApiException problem) {
      refusal = json.readTree(problem.getResponseBody()).get("code").asText();
    }
    System.out.println(json.writeValueAsString(Map.of(
        "codes", codes,
        "total", total,
        "saved", List.of(saved.getTitle(), saved.getKeywords(), saved.getVersion()),
        "listed", listed,
        "refusal", refusal)));
  }
}
