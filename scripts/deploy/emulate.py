"""Makes stacks in moto, an emulator of AWS in this very process: no network, no container, no account.

In, by standard input: [{"name": ..., "template": ...}, ...] in the order in which they are deployed.
Out: what became of each, and the tables that there are then. Exit code 3: there is no moto here.
"""

import contextlib
import io
import json
import os
import sys
import warnings

REGION = "eu-central-1"
os.environ.update(
    AWS_ACCESS_KEY_ID="none",
    AWS_SECRET_ACCESS_KEY="none",
    AWS_DEFAULT_REGION=REGION,
    # Code is not bundled here, so there is none to look for.
    VALIDATE_LAMBDA_S3="false",
)
warnings.filterwarnings("ignore")
# moto tells what it does not know as it goes: that is told at the end.
told = sys.stdout
sys.stdout = io.StringIO()

try:
    import boto3
    from moto import mock_aws
    from moto.cloudformation import parsing
except ImportError:
    sys.exit(3)


def is_known(kind):
    with contextlib.redirect_stderr(io.StringIO()):
        return parsing.resource_class_from_type(kind) is not None


def named_in(value):
    """The logical ids that a part of a template refers to."""
    if isinstance(value, list):
        return {name for one in value for name in named_in(one)}
    if not isinstance(value, dict):
        return set()
    own = {value["Ref"]} if "Ref" in value else set()
    if "Fn::GetAtt" in value:
        own.add(value["Fn::GetAtt"][0])
    return own | {name for one in value.values() for name in named_in(one)}


def without(value, left_out):
    """A part of a template in which a made-up ARN stands for what is left out."""
    if isinstance(value, list):
        return [without(one, left_out) for one in value]
    if not isinstance(value, dict):
        return value
    name = value.get("Ref") or (value.get("Fn::GetAtt") or [None])[0]
    if len(value) == 1 and name in left_out:
        return f"arn:aws:none:{REGION}:123456789012:{name}"
    return {key: without(one, left_out) for key, one in value.items()}


def reduced(template):
    """The template without what moto does not know, and the ids of that."""
    resources = template["Resources"]
    left_out = {name for name, one in resources.items() if not is_known(one["Type"])}
    # A right to start what is left out would be a right to nothing.
    left_out |= {
        name
        for name, one in resources.items()
        if one["Type"] == "AWS::Lambda::Permission" and named_in(one["Properties"]["FunctionName"]) & left_out
    }
    kept = {name: without(one, left_out) for name, one in resources.items() if name not in left_out}
    for one in kept.values():
        # moto 5 reads the tags of keys under another name than CloudFormation gives them.
        one.get("Properties", {}).pop("Tags", None)
        needs = one.pop("DependsOn", [])
        needs = [name for name in ([needs] if isinstance(needs, str) else needs) if name not in left_out]
        if needs:
            one["DependsOn"] = needs
    # CDK's rule on the version of its bootstrap asks a parameter that is not there.
    whole = {key: value for key, value in template.items() if key not in ("Rules", "Parameters")}
    outputs = without(template.get("Outputs", {}), left_out)
    # A stack has to have something in it.
    return {**whole, "Resources": kept or {"Nothing": {"Type": "AWS::SNS::Topic"}}, "Outputs": outputs}, left_out


def make(cloudformation, name, template):
    smaller, left_out = reduced(template)
    result = {"name": name, "leftOut": sorted(template["Resources"][one]["Type"] for one in left_out)}
    try:
        cloudformation.create_stack(
            StackName=name, TemplateBody=json.dumps(smaller), Capabilities=["CAPABILITY_NAMED_IAM"]
        )
        made = cloudformation.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
    except Exception as error:  # noqa: BLE001: whatever it is, it is what there is to tell
        return {**result, "status": "refused", "why": str(error), "made": []}
    pages = cloudformation.get_paginator("list_stack_resources").paginate(StackName=name)
    there = {one["LogicalResourceId"] for page in pages for one in page["StackResourceSummaries"]}
    kept = [one for one in template["Resources"] if one not in left_out]
    return {
        **result,
        "status": made,
        "why": None if there >= set(kept) else f"without {sorted(set(kept) - there)}",
        "made": sorted(template["Resources"][one]["Type"] for one in kept if one in there),
    }


def described(dynamodb):
    for name in dynamodb.list_tables()["TableNames"]:
        table = dynamodb.describe_table(TableName=name)["Table"]
        yield {
            "name": name,
            "keys": [one["AttributeName"] for one in table["KeySchema"]],
            "stream": table.get("StreamSpecification", {}).get("StreamViewType"),
            "indexes": {
                one["IndexName"]: {
                    "keys": [key["AttributeName"] for key in one["KeySchema"]],
                    "projected": one["Projection"].get("NonKeyAttributes", []),
                }
                for one in table.get("GlobalSecondaryIndexes", [])
            },
        }


with mock_aws():
    stacks = [make(boto3.client("cloudformation"), **one) for one in json.load(sys.stdin)]
    print(json.dumps({"stacks": stacks, "tables": list(described(boto3.client("dynamodb")))}), file=told)
