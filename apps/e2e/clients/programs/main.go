package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"github.com/google/uuid"

	"caunoi/api"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func pointer[T any](value T) *T { return &value }

func main() {
	ctx := context.Background()
	signed := api.WithRequestEditorFn(func(_ context.Context, request *http.Request) error {
		request.Header.Set("authorization", "Bearer "+os.Getenv("CAUNOI_KEY"))
		return nil
	})
	client := must(api.NewClientWithResponses(os.Getenv("CAUNOI_URL")+"/v1", signed))

	list := must(client.CodeListWithResponse(ctx, "sectors")).JSON200
	sectors := []api.SearchParamsSector{api.SearchParamsSectorFood, api.SearchParamsSectorAgriculture}
	found := must(client.SearchWithResponse(ctx, &api.SearchParams{Kind: pointer(api.SearchParamsKindTechnology), Sector: &sectors})).JSON200
	draft := api.DraftNeedJSONRequestBody{
		Title:    pointer("oapi-codegen"),
		Problem:  pointer("After 21 days the stems begin to rot."),
		Language: pointer(api.DraftNeedBodyLanguageEn),
	}
	need := must(client.DraftNeedWithResponse(ctx, &api.DraftNeedParams{IdempotencyKey: pointer(uuid.NewString())}, draft)).JSON201
	var body api.ReviseNeedJSONRequestBody
	if err := json.Unmarshal(must(json.Marshal(need)), &body); err != nil {
		panic(err)
	}
	body.Keywords = &[]string{"mango"}
	saved := must(client.ReviseNeedWithResponse(ctx, need.Id, nil, body)).JSON200
	mine := must(client.MyNeedsWithResponse(ctx, &api.MyNeedsParams{Limit: pointer(50)})).JSON200
	listed := false
	for _, one := range mine.Items {
		listed = listed || one.Id == need.Id
	}
	refusal := must(client.GetNeedWithResponse(ctx, uuid.New())).ApplicationproblemJSON404
	fmt.Println(string(must(json.Marshal(map[string]any{
		"codes":   len(list.Codes),
		"total":   found.Total,
		"saved":   []any{saved.Title, saved.Keywords, saved.Version},
		"listed":  listed,
		"refusal": refusal.Code,
	}))))
}
